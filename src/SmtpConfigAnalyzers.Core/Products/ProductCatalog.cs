using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>
/// The programs and libraries whose mail settings are known, one row each. Of two rows that claim a setting the first has it.
/// </summary>
public static class ProductCatalog
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        new("mailSettings", "microsoft/referencesource, System/net/System/Net/mail/SmtpClient.cs and SmtpNetworkElement.cs",
            "**:mailSettings:smtp smtp")
        {
            Host = "network:host",
            Port = "network:port",
            User = "network:userName",
            Password = "network:password",
            Delivery = "deliveryMethod",
            Login = [new("network:defaultCredentials", "!true", IfAbsent: true)],
            DefaultCredentials = new("network:defaultCredentials", "true"),
            Dialects = [new(EnableSsl("network:enableSsl"))],
            IsOfNetFramework = true,
        },
        .. LoggingProducts.All,
        .. FrameworkProducts.All,
        .. SenderProducts.All,
        .. ProgramProducts.All,
    ];
}
