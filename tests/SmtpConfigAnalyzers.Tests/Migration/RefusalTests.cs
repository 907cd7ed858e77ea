using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>What is not migrated, each next to a twin that is.</summary>
public class RefusalTests
{
    private const string Try = "try { client.Send(message); } ";

    private const string Client = "using var client = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true };";

    private static string Program(string body, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Mail;
        using Microsoft.Extensions.DependencyInjection;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        #pragma warning disable SYSLIB0014, CS0618, CS0649, CS0169
        public class Mailer
        {
            {{members}}
            public async Task Send(MailMessage message, string user, string password, bool flag, IServiceCollection services = null)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;

    public static TheoryData<RefusalReason, string, string> Pairs => new()
    {
        { RefusalReason.DefaultCredentials, "client.UseDefaultCredentials = true;", "client.UseDefaultCredentials = false;" },
        { RefusalReason.DefaultCredentials, "client.Credentials = new NetworkCredential(user, password); client.UseDefaultCredentials = true;",
            "client.UseDefaultCredentials = true; client.Credentials = new NetworkCredential(user, password);" },
        { RefusalReason.DefaultCredentials, "client.UseDefaultCredentials = flag; if (flag) client.Credentials = new NetworkCredential(user, password);",
            "client.UseDefaultCredentials = flag; client.Credentials = new NetworkCredential(user, password);" },
        { RefusalReason.DefaultCredentials, "client.Credentials = CredentialCache.DefaultNetworkCredentials;", "client.Credentials = null;" },
        { RefusalReason.DefaultCredentials, "client.Credentials = new CredentialCache();",
            "client.Credentials = (ICredentialsByHost)new NetworkCredential(user, password);" },
        { RefusalReason.OtherCredentials, "client.Credentials = Other();", "client.Credentials = new NetworkCredential(user, password, \"domain\");" },
        { RefusalReason.PickupDirectory, "client.EnableSsl = false; client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;",
            "client.DeliveryMethod = SmtpDeliveryMethod.Network;" },
        { RefusalReason.PickupDirectory, "client.PickupDirectoryLocation = \"/tmp\";", "" },
        { RefusalReason.Events, "client.SendAsync(message, null);", "" },
        { RefusalReason.Events, "client.SendCompleted += (_, _) => { };", "" },
        { RefusalReason.InternationalFormat, "client.DeliveryFormat = SmtpDeliveryFormat.International;",
            "client.DeliveryFormat = SmtpDeliveryFormat.SevenBit;" },
        { RefusalReason.TargetName, "client.TargetName = \"SMTPSVC/contoso\";", "" },
        { RefusalReason.ServicePoint, "client.ServicePoint.MaxIdleTime = 1;", "" },
        { RefusalReason.ClientCertificates, "client.ClientCertificates.Add(Certificate());", "" },
        { RefusalReason.CertificateCallback, "ServicePointManager.ServerCertificateValidationCallback += (_, _, _, errors) => errors == 0;",
            "ServicePointManager.Expect100Continue = false;" },
        { RefusalReason.HandedOn, "Look(client);", "Look(message);" },
        { RefusalReason.HandedOn, "new List<SmtpClient>().Add(client);", "new List<MailMessage>().Add(message);" },
        { RefusalReason.Factory, "Func<SmtpClient> make = () => client;", "Func<MailMessage> make = () => message;" },
        { RefusalReason.Container, "services.AddSingleton(client);", "services.AddSingleton(message);" },
        { RefusalReason.Container, "services.AddScoped(_ => client);", "services.AddScoped(_ => message);" },
        { RefusalReason.BranchedSetting, "if (flag) { Look(user); client.Host = \"smtp2.contoso.com\"; }",
            "if (flag) { client.Host = \"smtp2.contoso.com\"; }" },
        { RefusalReason.BranchedSetting, "if (flag) { client.Timeout = 1; client.Port = 25; }", "if (flag) client.Port = 25; else client.Port = 2525;" },
        { RefusalReason.BranchedSetting, "if (await Ask()) { client.Port = 25; client.EnableSsl = false; }",
            "if (await Ask()) { client.Port = 25; client.UseDefaultCredentials = false; }" },
        { RefusalReason.BranchedSetting, "if (user is { } name) { client.Host = name; client.Credentials = new NetworkCredential(name, password); }",
            "if (user != null) { client.Host = user; client.Credentials = new NetworkCredential(user, password); }" },
        { RefusalReason.BranchedSetting, "client.Credentials = new NetworkCredential(\"a\", password); if (flag) { client.Credentials = null; }",
            "if (flag) { client.Credentials = new NetworkCredential(\"a\", password); }" },
        { RefusalReason.ChangedValue, "client.Host = user; user = \"other\";", "user = \"other\"; client.Host = user;" },
        { RefusalReason.ReadSetting, "Console.WriteLine(client.Host);", "Console.WriteLine(client.Timeout);" },
        { RefusalReason.SendInExpression, "var sent = client.SendMailAsync(message); await sent;", "client.SendMailAsync(message).Wait();" },
        { RefusalReason.SendInExpression, "Action send = () => client.Send(message); send();", "await Task.Run(() => client.Send(message));" },
        { RefusalReason.SendInExpression, "Parallel.ForEach(new[] { message }, each => client.Send(each));",
            "foreach (var each in new[] { message }) client.Send(each);" },
        { RefusalReason.Catch, Try + "catch (SmtpFailedRecipientException) { }", Try + "catch (SmtpException) { }" },
        { RefusalReason.Catch, Try + "catch (SmtpException error) when (error.StatusCode == SmtpStatusCode.MailboxBusy) { }",
            Try + "catch (SmtpException error) when (error.InnerException != null) { }" },
        { RefusalReason.Catch, Try + "catch (SmtpException error) { Console.WriteLine(error.StatusCode); }",
            Try + "catch (SmtpException error) { Console.WriteLine(error.Message + error); }" },
        { RefusalReason.Catch, Try + "catch (SmtpException error) { Told(error); }", Try + "catch (SmtpException error) { Look(error); }" },
        { RefusalReason.Catch, Try + "catch (System.IO.IOException) { } catch (SmtpException) { }",
            Try + "catch (FormatException) { } catch (SmtpException) { } catch (Exception) { }" },
        { RefusalReason.Catch, Try + "catch (Exception error) when (error is SmtpException) { }",
            Try + "catch (Exception error) when (error is TimeoutException) { }" },
        { RefusalReason.Catch, "try { client.Send(message); new SmtpClient(\"h\").Send(message); } catch (SmtpException) { }",
            "try { client.Send(message); client.Send(message); } catch (SmtpException) { }" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_IsRefused(RefusalReason reason, string statements, string twin)
    {
        const string Others = """
            private static ICredentialsByHost Other() => null;
            private static X509Certificate Certificate() => null;
            private static void Look(object value) { }
            private static Task<bool> Ask() => Task.FromResult(true);
            private static void Told(SmtpException error) { }
            """;
        Assert.Equal(reason, await MigratedProgram.RefusalOf(Program($"{Client} {statements} client.Send(message);", Others)));
        Assert.Null(await MigratedProgram.RefusalOf(Program($"{Client} {twin} client.Send(message);", Others)));
    }

    [Theory]
    [InlineData(RefusalReason.NothingSent, "using var client = new SmtpClient(\"h\");", "")]
    [InlineData(RefusalReason.NoHost, "using var client = new SmtpClient(); client.Send(message);", "")]
    [InlineData(RefusalReason.BranchedSetting, "using var client = new SmtpClient(); if (flag) { client.Host = user; } client.Send(message);", "")]
    [InlineData(null, "using var client = new SmtpClient(); if (user != null) { client.Host = user; } client.Send(message);", "")]
    [InlineData(RefusalReason.Reassigned, "var client = new SmtpClient(\"h\"); client.Send(message); client = null;", "")]
    [InlineData(RefusalReason.Reassigned, "SmtpClient client = null; client = new SmtpClient(\"h\"); client.Send(message);", "")]
    [InlineData(null, "new SmtpClient(\"h\").Send(message);", "")]
    [InlineData(RefusalReason.HandedOn, "new SmtpClient(\"h\").SendAsync(message, null);", "")]
    [InlineData(RefusalReason.Container, "services.AddScoped(_ => { var client = new SmtpClient(\"h\"); client.Port = 587; return client; });", "")]
    [InlineData(RefusalReason.Container, "services.AddTransient<SmtpClient>();", "")]
    [InlineData(RefusalReason.Factory, "", "private readonly Func<SmtpClient> _make = () => new SmtpClient(\"h\"); public SmtpClient Make() => _make();")]
    [InlineData(RefusalReason.Stored, "_client.Send(message);", "public readonly SmtpClient _client = new SmtpClient(\"h\");")]
    [InlineData(RefusalReason.Stored, "_client = new SmtpClient(\"h\");", "private SmtpClient _client;")]
    [InlineData(RefusalReason.Stored, "", "public SmtpClient Own { get; } = new SmtpClient(\"h\");")]
    [InlineData(RefusalReason.Factory, "", "public SmtpClient Make() => new SmtpClient(\"h\");")]
    [InlineData(RefusalReason.Subclass, "", "private sealed class Own : SmtpClient { }")]
    public async Task Whole_IsRefused(RefusalReason? reason, string body, string members) =>
        Assert.Equal(reason, await MigratedProgram.RefusalOf(Program(body, members)));

    [Theory]
    [InlineData(RefusalReason.Catch, "mailer.Send(null, null, null, true).Wait();")]
    [InlineData(null, "mailer.ToString();")]
    public async Task CatchOfACaller_IsRefused(RefusalReason? reason, string call)
    {
        var caller = $"public static void Run(Mailer mailer) {{ try {{ {call} }} catch (SmtpException) {{ }} }}";

        Assert.Equal(reason, await MigratedProgram.RefusalOf(Program(Client + " client.Send(message);", caller)));
    }

    [Fact]
    public void Reasons_AreAllReported() =>
        Assert.All(Enum.GetValues<RefusalReason>(), reason => Assert.EndsWith(
            ".", new Refusal(reason, Microsoft.CodeAnalysis.Location.None).Text, StringComparison.Ordinal));
}
