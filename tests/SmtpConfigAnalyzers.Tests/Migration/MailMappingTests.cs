using System.Net.Mail;
using System.Reflection;
using MailKit.Security;
using MimeKit;
using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>The mapping table is proven against both libraries.</summary>
public class MailMappingTests
{
    private static readonly Type[] Before = [typeof(SmtpClient), typeof(MailMessage)];

    private static readonly Type[] After =
        [typeof(MailKit.Net.Smtp.SmtpClient), typeof(MimeMessage), typeof(BodyBuilder), typeof(SecureSocketOptions)];

    public static IEnumerable<object[]> Rows => MailMapping.All.Select(row => new object[] { row.Type, row.Member });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_NamesWhatIsThere(string type, string member)
    {
        var row = MailMapping.All.Single(row => row.Type == type && row.Member == member);

        Assert.NotEmpty(MembersOf(Before.Single(known => known.Name == type), member));
        if (row.Counterpart.Length > 0)
        {
            var parts = row.Counterpart.Split('.');
            Assert.NotEmpty(MembersOf(After.Single(known => known.Name == parts[0]), parts[1]));
        }

        Assert.Equal(row.Handling is MailHandling.Kept or MailHandling.Setting or MailHandling.Send or MailHandling.Written,
            row.Counterpart.Length > 0 && row.Handling != MailHandling.None);
        if (type == nameof(SmtpClient))
        {
            Assert.Equal(row.Handling is MailHandling.None or MailHandling.Default, row.Refusal is not null);
        }
    }

    [Fact]
    public void EveryMember_HasARow()
    {
        foreach (var type in Before)
        {
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(member => member is not MethodInfo { IsSpecialName: true }).Select(member => member.Name).Distinct();
            Assert.All(members, member => Assert.Contains(MailMapping.All, row => row.Type == type.Name && row.Member == member));
        }
    }

    [Fact]
    public void KeptMembers_HaveTheTypeThatTheyHad() => Assert.All(
        MailMapping.All.Where(row => row is { Type: nameof(SmtpClient), Handling: MailHandling.Kept }), row => Assert.Equal(
            ResultOf(typeof(SmtpClient), row.Member), ResultOf(typeof(MailKit.Net.Smtp.SmtpClient), row.Member)));

    [Fact]
    public void Cast_Exists() => Assert.Contains(
        typeof(MimeMessage).GetMethods(), method => method.Name == "op_Explicit" && method.GetParameters()[0].ParameterType == typeof(MailMessage));

    [Fact]
    public void Failures_AreExceptionsOfBothLibraries() => Assert.All(MailMapping.Failures, failure => Assert.True(
        (typeof(MailKit.CommandException).Assembly.GetType($"{failure.Namespace}.{failure.Name}")
            ?? Type.GetType($"{failure.Namespace}.{failure.Name}") ?? typeof(System.Net.Sockets.SocketException))
        .IsSubclassOf(typeof(Exception))));

    [Fact]
    public void ServerThatIsNotThere_IsSmtpExceptionBefore_SocketExceptionAfter()
    {
        using var before = new SmtpClient("127.0.0.1", 1);
        using var after = new MailKit.Net.Smtp.SmtpClient();

        Assert.Throws<SmtpException>(() => before.Send("a@contoso.com", "b@contoso.com", "Subject", "Text"));
        Assert.Throws<System.Net.Sockets.SocketException>(() => after.Connect("127.0.0.1", 1, SecureSocketOptions.None));
    }

    [Fact]
    public void NullSettings_ThrowInMailKit()
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        Assert.Throws<ArgumentNullException>(() => client.Connect((string)null!, 25, SecureSocketOptions.None));
        Assert.Throws<ArgumentNullException>(() => client.Authenticate(null!, "password"));
        Assert.Equal("", new System.Net.NetworkCredential(null, (string?)null).UserName); // System.Net.Mail goes on without
        client.Disconnect(true); // nothing happens where nothing is connected
    }

    private static Type ResultOf(Type type, string member) => MembersOf(type, member)[0] switch
    {
        PropertyInfo property => property.PropertyType,
        MethodInfo method => method.ReturnType,
        var other => throw new InvalidOperationException(other.Name),
    };

    private static MemberInfo[] MembersOf(Type type, string member) =>
        [.. type.GetMember(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Concat(type.GetMember(member, BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(method => method is MethodInfo { IsFamily: true }))];

    // Both properties write the same field: the last of them counts.
    [Fact]
    public void CredentialsThatAreSetLast_Count()
    {
        var own = new System.Net.NetworkCredential("mailer", "secret");
        using var client = new SmtpClient("relay") { UseDefaultCredentials = true, Credentials = own };

        Assert.Same(own, client.Credentials);
        Assert.False(client.UseDefaultCredentials);
    }
}
