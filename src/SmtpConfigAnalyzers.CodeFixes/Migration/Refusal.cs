using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Why a client stays with System.Net.Mail.</summary>
public enum RefusalReason
{
    /// <summary>The user's own credentials are sent, or those of a cache.</summary>
    DefaultCredentials,

    /// <summary>The credentials are of a type that MailKit does not take.</summary>
    OtherCredentials,

    /// <summary>Mail goes into a pickup directory, or to IIS.</summary>
    PickupDirectory,

    /// <summary><c>SendAsync</c>, <c>SendAsyncCancel</c> or <c>SendCompleted</c>.</summary>
    Events,

    /// <summary><c>DeliveryFormat</c> is set to another value than the default.</summary>
    InternationalFormat,

    /// <summary><c>TargetName</c>.</summary>
    TargetName,

    /// <summary><c>ServicePoint</c>.</summary>
    ServicePoint,

    /// <summary><c>ClientCertificates</c>.</summary>
    ClientCertificates,

    /// <summary>The program sets <c>ServicePointManager</c>'s callback for certificates.</summary>
    CertificateCallback,

    /// <summary>A class derives from the client.</summary>
    Subclass,

    /// <summary>The client is kept in a field or a property.</summary>
    Stored,

    /// <summary>Other code gets the client.</summary>
    HandedOn,

    /// <summary>A container of services makes the client.</summary>
    Container,

    /// <summary>A package gets the client.</summary>
    Package,

    /// <summary>A method, a property or a delegate gives the client to others.</summary>
    Factory,

    /// <summary>The variable gets its client, or another one, later.</summary>
    Reassigned,

    /// <summary>Something is set on one branch only, or after a message is sent.</summary>
    BranchedSetting,

    /// <summary>A value that is set changes before the message is sent.</summary>
    ChangedValue,

    /// <summary>A setting is read, or set within an expression.</summary>
    ReadSetting,

    /// <summary>A message is sent within an expression, or by a task that nobody awaits.</summary>
    SendInExpression,

    /// <summary>Nothing that is seen sends with the client.</summary>
    NothingSent,

    /// <summary>No host is set in code.</summary>
    NoHost,

    /// <summary>.NET Framework may take what code does not set from <c>mailSettings</c>.</summary>
    MailSettings,

    /// <summary>A <c>catch</c> of <c>SmtpException</c> or its kin that has no counterpart.</summary>
    Catch,

    /// <summary>What the client connects to could not be followed.</summary>
    NotFollowed,

    /// <summary>The project lists its packages in <c>packages.config</c>.</summary>
    PackagesConfig,

    /// <summary>No project file has the code.</summary>
    NoProject,

    /// <summary>The project is for a framework that MailKit is not for.</summary>
    OldFramework,

    /// <summary>The code is in a file of Razor.</summary>
    Razor,

    /// <summary>The code is Visual Basic.</summary>
    VisualBasic,

    /// <summary>What would be written does not compile, or brings a finding.</summary>
    DoesNotFit,
}

/// <summary>A place that a migration leaves as it is.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Place">What stands in the way.</param>
public sealed record Refusal(RefusalReason Reason, Location Place)
{
    /// <summary>The reason as a sentence, with what can be done.</summary>
    public string Text => Reason switch
    {
        RefusalReason.DefaultCredentials =>
            "MailKit has no default credentials (jstedfast/MailKit#332). Sign in with a user name and a password, or with OAuth 2.0.",
        RefusalReason.OtherCredentials =>
            "MailKit takes a NetworkCredential or an ICredentials; what is set here may be something else.",
        RefusalReason.PickupDirectory =>
            "MailKit has no pickup directory. Its FAQ shows how to write a message into one: MimeMessage.WriteTo.",
        RefusalReason.Events =>
            "MailKit raises no event when a message is sent. Await SendMailAsync instead of SendAsync first.",
        RefusalReason.InternationalFormat => "The format of the delivery is chosen by FormatOptions in MailKit.",
        RefusalReason.TargetName => "MailKit has no TargetName. Remove it if the server does not ask for Kerberos.",
        RefusalReason.ServicePoint => "MailKit keeps no pool of connections: what is set on ServicePoint has no counterpart.",
        RefusalReason.ClientCertificates => "Give MailKit's ClientCertificates a collection of your own.",
        RefusalReason.CertificateCallback =>
            "The program sets ServicePointManager.ServerCertificateValidationCallback, which MailKit does not ask on .NET. "
            + "Decide whether the client still needs one of its own.",
        RefusalReason.Subclass => "A class derives from SmtpClient: its members have to be read first.",
        RefusalReason.Stored => "The client is kept in a member, and not everything that is done with it can be seen.",
        RefusalReason.HandedOn => "Other code gets the client, and what it does with it cannot be seen.",
        RefusalReason.Container =>
            "A container makes this client, and MailKit's has to connect where it sends. Register its settings, and make the client in "
            + "the class that sends; then run smtplint migrate again.",
        RefusalReason.Package =>
            "A package gets this client. Use what the package has for MailKit, as FluentEmail.MailKit is for FluentEmail.",
        RefusalReason.Factory =>
            "A method, a property or a delegate gives this client to others. Make it private to the class that sends, or make the client "
            + "there; then run smtplint migrate again.",
        RefusalReason.Reassigned => "The variable gets its client, or another one, after its declaration.",
        RefusalReason.BranchedSetting => "Something is set on one branch only, or between two messages.",
        RefusalReason.ChangedValue => "A value changes between the line that sets it and the one that sends.",
        RefusalReason.ReadSetting => "MailKit's client has no such property: what reads it has to be changed first.",
        RefusalReason.SendInExpression => "The message is sent within an expression, or by a task that is not awaited here.",
        RefusalReason.NothingSent => "No code that can be seen sends with this client.",
        RefusalReason.NoHost => "Code sets no host.",
        RefusalReason.MailSettings =>
            ".NET Framework takes what code does not set from mailSettings, which MailKit does not read. Set it in code first.",
        RefusalReason.Catch =>
            "What is caught or asked here has no counterpart: MailKit throws exceptions of other types, with other members, and sends to "
            + "nobody where one recipient is refused.",
        RefusalReason.NotFollowed => "What this client connects to could not be followed.",
        RefusalReason.PackagesConfig =>
            "The project lists its packages in packages.config: install MailKit with NuGet, then run smtplint migrate again.",
        RefusalReason.NoProject => "This code belongs to no project file, so MailKit cannot be referenced.",
        RefusalReason.OldFramework => "MailKit is for .NET Framework 4.6.2, .NET Standard 2.0 and .NET, and later ones.",
        RefusalReason.VisualBasic => "There is no migration for Visual Basic. docs/migration.md says what MailKit has for each member.",
        RefusalReason.Razor => "Code in Razor files is not migrated. Move it into a class first.",
        _ => "The new code would not compile, or would cause a finding.",
    };
}
