using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Read.Containers;

/// <summary>Distinguishes programs on .NET from others by what starts them.</summary>
internal static class Programs
{
    // Microsoft's images, and those of the catalogue's products (docker hub's names, as in the products' own compose files).
    private static readonly string[] DotNetImages =
    [
        "mcr.microsoft.com/dotnet", "mcr.microsoft.com/azure-functions/dotnet", "microsoft/dotnet", "microsoft/aspnetcore", "bitwarden",
            "exceptionless", "squidex", "umbraco", "orchardproject",
        "skoruba", "btcpayserver", "virtocommerce", "elsaworkflows", "rnwood/smtp4dev", "hargata/lubelogger", "immybot/remotely",
            "immense/remotely", "passwordless", "linuxserver/ombi", "grandnode", "smartstore", "nopcommerceteam", "kavitareader",
            "jvmilazz0/kavita", "kizaing/kavita", "linuxserver/kavita", "kareadita", "blazordevlab", "ediwang/moonglade", "mixcore",
            "oqtane", "blogifierdotnet", "duplicati", "linuxserver/duplicati", "xabarilcoding", "datalust",
    ];

    private static readonly HashSet<string> DotNetWords =
        new(["dotnet", "aspnet", "aspnetcore", "csharp", "netcore"], StringComparer.OrdinalIgnoreCase);

    // Products with mail settings of their own, languages, and what is next to applications. A word of the image's name.
    private static readonly HashSet<string> OtherWords = new(
        [
            "vaultwarden", "bitwardenrs", "bitwarden_rs", "grafana", "alertmanager", "prometheus", "loki", "mattermost", "rocketchat",
                "rocket", "zulip", "matrix", "synapse", "mastodon", "lemmy", "peertube", "pixelfed",
            "node", "nodejs", "bun", "deno", "php", "laravel", "symfony", "python", "django", "flask", "fastapi", "uvicorn", "gunicorn",
                "celery", "airflow", "superset", "ruby", "rails", "golang", "rust", "elixir", "java", "openjdk", "temurin", "spring",
                "jetty", "tomcat", "wildfly",
            "ghost", "nextcloud", "owncloud", "gitea", "forgejo", "gogs", "gitlab", "n8n", "keycloak", "authentik", "authelia", "zitadel",
                "ory", "kratos", "logto", "hanko", "discourse", "nodebb", "flarum", "sentry", "redmine", "openproject", "taiga", "jira",
                "confluence", "jenkins", "sonarqube", "nexus", "artifactory", "harbor",
            "wordpress", "drupal", "joomla", "moodle", "prestashop", "magento", "odoo", "erpnext", "frappe", "dolibarr", "invoiceninja",
                "firefly", "monica", "bookstack", "outline", "wikijs", "wiki", "mediawiki", "dokuwiki", "paperless", "immich", "photoprism",
                "strapi", "directus", "payload", "medusa", "saleor", "chatwoot", "zammad", "freescout", "osticket", "mautic", "listmonk",
                "metabase", "redash", "posthog", "plausible", "umami", "matomo", "supabase", "gotrue", "appwrite", "pocketbase", "nocodb",
                "baserow", "budibase", "appsmith", "tooljet", "calcom", "documenso", "formbricks", "typebot", "hoppscotch", "minio",
                "seafile", "onlyoffice", "librenms", "zabbix", "nagios", "uptime", "healthchecks", "traefik", "nginx", "caddy", "httpd",
                "apache", "haproxy",
            "mailpit", "mailhog", "maildev", "mailcatcher", "mailslurper", "greenmail", "inbucket", "papercut", "postfix", "exim",
                "dovecot", "mailserver", "mailu", "mailcow", "stalwart", "postal", "haraka", "opensmtpd", "roundcube", "roundcubemail",
                "snappymail", "rainloop", "sogo",
            "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "elasticsearch", "kibana", "pgadmin",
                "pgadmin4", "phpmyadmin", "adminer", "ckan",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Separators = ['/', '-', '_', '.'];
    private static readonly Regex Default = new(@"\$\{\w*(?::?-(?<default>[^{}]*))?[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>What an image runs.</summary>
    /// <param name="image">The image as it is written, with or without registry, tag and digest; <see langword="null"/> if there is
    /// none.</param>
    public static ProgramKind OfImage(string? image)
    {
        // Of ${IMAGE:-acme/shop} the default is all that is known.
        var name = Default.Replace((image ?? "").Trim(), match => match.Groups["default"].Value).ToLowerInvariant();
        name = name.Split('@')[0];
        var colon = name.LastIndexOf(':');
        name = (colon > name.LastIndexOf('/') ? name[..colon] : name).Trim('/');
        var repository = name.IndexOf('/') is var slash and > 0 && name.AsSpan(0, slash).ContainsAny('.', ':') ? name[(slash + 1)..] : name;
        if (DotNetImages.Any(known => StartsWith(name, known) || StartsWith(repository, known)))
        {
            return ProgramKind.DotNet;
        }

        var words = repository.Split(Separators);
        return words.Any(DotNetWords.Contains) ? ProgramKind.DotNet
            : words.Any(OtherWords.Contains) || OtherWords.Contains(repository) ? ProgramKind.Other
            : ProgramKind.Unknown;
    }

    /// <summary>What a program is, by the name that somebody gave it; it shows only what is not .NET.</summary>
    public static ProgramKind OfName(string name) => OfImage(name) == ProgramKind.Other ? ProgramKind.Other : ProgramKind.Unknown;

    /// <summary>What a program is, by its command.</summary>
    /// <param name="command">The command, such as <c>/usr/bin/dotnet /opt/shop/Shop.dll</c>.</param>
    public static ProgramKind OfCommand(string command)
    {
        var program = command.TrimStart('-', '@', ':', '+', '!', ' ', '\t').Split([' ', '\t', '"'], 2)[0];
        var name = program[(program.LastIndexOf('/') + 1)..];
        return name == "dotnet" || command.Contains(".dll", StringComparison.OrdinalIgnoreCase)
            ? ProgramKind.DotNet
            : OfName(name.TrimEnd("0123456789.".ToCharArray()));
    }

    /// <summary>
    /// Whether a name has the form that .NET's configuration asks of variables: sections joined by two underscores or colons.
    /// A name that ends with <c>__FILE</c> is a custom of images that read secrets from files.
    /// </summary>
    public static bool IsDotNetName(string name) =>
        (name.IndexOf("__", StringComparison.Ordinal) > 0 || name.IndexOf(':') > 0) && !name.EndsWith("__FILE", StringComparison.Ordinal);

    private static bool StartsWith(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) && (name.Length == start.Length || name[start.Length] == '/');
}
