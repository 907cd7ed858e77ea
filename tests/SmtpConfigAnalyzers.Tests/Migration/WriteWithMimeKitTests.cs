using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>"Write the message with MimeKit": the second step.</summary>
public class WriteWithMimeKitTests
{
    private static string Program(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Mail;
        using System.Text;
        using MailKit.Security;
        using MimeKit;
        public class Mailer
        {
            public void Send(MailKit.Net.Smtp.SmtpClient client, string to, string text, Stream stream, MailAddress from, bool flag)
            {
        {{string.Join("\n", statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line))}}
            }
            private static void Look(object value) { }
        }
        """;

    private static async Task<string?> Written(string statements)
    {
        var program = FixableProgram.Of(false, ("Mailer.cs", Program(statements)));
        Assert.Empty(await program.CompilerSays());
        var document = program.Project.Documents.Single();
        CodeAction? action = null;
        await new MessageRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            document, new((await document.GetTextAsync()).ToString().IndexOf("new MailMessage", StringComparison.Ordinal), 0),
            offer => action = offer, default));
        if (action is null)
        {
            return null;
        }

        var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution
            .GetDocument(document.Id)!;
        Assert.Empty(await new FixableProgram(changed.Project).CompilerSays());
        return (await changed.GetTextAsync()).ToString();
    }

    [Theory]
    [InlineData("""
        using var message = new MailMessage("app@contoso.com", to, "Subject", text);
        message.IsBodyHtml = true;
        client.Send((MimeMessage)message);
        """, """
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("app@contoso.com"));
        message.To.AddRange(InternetAddressList.Parse(to));
        message.Subject = "Subject";
        message.Body = new BodyBuilder { HtmlBody = text }.ToMessageBody();
        client.Send(message);
        """)]
    [InlineData("""
        MailMessage message = new MailMessage
        {
            From = new MailAddress("app@contoso.com", "App"),
            Subject = "Subject",
            Body = text,
        };
        message.To.Add("you@contoso.com");
        if (flag) message.CC.Add(new MailAddress(to));
        message.Bcc.Add(from);
        message.ReplyToList.Add(new MailAddress(to, "You", Encoding.UTF8));
        message.BodyEncoding = Encoding.UTF8; // always
        message.Priority = MailPriority.High;
        message.Headers.Add("X-Order", "4711");
        Console.WriteLine(message.Subject);
        client.Send((MimeMessage)message);
        """, """
        MimeMessage message = new MimeMessage();
        message.From.Add(new MailboxAddress("App", "app@contoso.com"));
        message.Subject = "Subject";
        message.Body = new BodyBuilder { TextBody = text }.ToMessageBody();
        message.To.Add(MailboxAddress.Parse("you@contoso.com"));
        if (flag) message.Cc.Add(MailboxAddress.Parse(to));
        message.Bcc.Add((MailboxAddress)from);
        message.ReplyTo.Add(new MailboxAddress(Encoding.UTF8, "You", to));
        message.Priority = MessagePriority.Urgent;
        message.Importance = MessageImportance.High;
        message.XPriority = XMessagePriority.Highest;
        message.Headers.Add("X-Order", "4711");
        Console.WriteLine(message.Subject);
        client.Send(message);
        """)]
    [InlineData("""
        using (var message = new MailMessage())
        {
            message.From = from;
            message.Sender = new MailAddress("robot@contoso.com");
            message.Body = text;
            message.Attachments.Add(new Attachment(stream, "table.csv"));
            if (flag)
            {
                message.Attachments.Add(new Attachment("logo.png"));
            }

            for (var i = 0; i < 3; i++)
                client.Send((MimeMessage)message);
        }
        """, """
        using (var message = new MimeMessage())
        {
            var body = new BodyBuilder();
            message.From.Add((MailboxAddress)from);
            message.Sender = MailboxAddress.Parse("robot@contoso.com");
            body.TextBody = text;
            body.Attachments.Add("table.csv", stream);
            if (flag)
            {
                body.Attachments.Add("logo.png");
            }

            message.Body = body.ToMessageBody();
            for (var i = 0; i < 3; i++)
                client.Send(message);
        }
        """)]
    public async Task EveryUse_IsMapped(string before, string after) => Assert.Equal(Program(after), await Written(before));

    [Theory]
    [InlineData("Look(message);", "message.Subject = text;")]
    [InlineData("message.IsBodyHtml = flag;", "message.IsBodyHtml = false;")]
    [InlineData("message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text));", "")]
    [InlineData("message.DeliveryNotificationOptions = DeliveryNotificationOptions.OnFailure;", "")]
    [InlineData("message.BodyEncoding = Encoding.Latin1;", "message.BodyEncoding = Encoding.UTF8;")]
    [InlineData("message.BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64;", "")]
    [InlineData("message.Attachments.Add(new Attachment(stream, \"a\") { ContentId = \"a\" });", "message.Attachments.Add(new Attachment(stream, \"a\"));")]
    [InlineData("foreach (var one in message.To) Look(one);", "foreach (var one in to) Look(one);")]
    [InlineData("message.From = from; message.From = from;", "message.From = from;")]
    [InlineData("message.Body = text; Look(message.Body);", "message.Body = text; Look(message.Subject);")]
    [InlineData("if (flag) message.Body = text; else message.Body = to;", "message.Body = flag ? text : to;")]
    [InlineData("if (flag) message.Priority = MailPriority.Low;", "message.Priority = MailPriority.Low;")]
    public async Task UseWithoutACounterpart_IsNotOffered(string statements, string twin)
    {
        Assert.Null(await Written($"var message = new MailMessage();\n{statements}\nclient.Send((MimeMessage)message);"));
        Assert.NotNull(await Written($"var message = new MailMessage();\n{twin}\nclient.Send((MimeMessage)message);"));
    }

    [Fact]
    public async Task MessageThatSystemNetMailSends_IsNotOffered() => Assert.Null(
        await Written("var message = new MailMessage();\nnew System.Net.Mail.SmtpClient(\"relay\").Send(message);"));

    [Fact]
    public void MimeKit_TakesWhatIsWritten()
    {
        using var message = new MimeKit.MimeMessage();
        Assert.Throws<ArgumentNullException>(() => message.Subject = null!); // System.Net.Mail takes it
        Assert.NotNull(new MimeKit.BodyBuilder { TextBody = null }.ToMessageBody());
        Assert.ThrowsAny<Exception>(() => new MimeKit.MailboxAddress("App", "App <app@contoso.com>"));
        Assert.Equal(2, MimeKit.InternetAddressList.Parse("a@contoso.com, b@contoso.com").Count);
    }
}
