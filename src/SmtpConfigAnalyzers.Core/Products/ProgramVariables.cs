using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Products;

/// <summary>What is known of a program that settings are for.</summary>
public enum ProgramKind
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It runs on .NET.</summary>
    DotNet,

    /// <summary>It does not: the same names mean something else to it, as <c>SMTP_SECURE=false</c> does to Node.</summary>
    Other,
}

/// <summary>Distinguishes programs on .NET from others by the environment variables that they are given.</summary>
public static class ProgramVariables
{
    // What a runtime or framework reads, or a product whose names have two underscores too.
    private static readonly Regex DotNet =
        new("^(ASPNETCORE_|DOTNET_|COMPlus_|CORECLR_|NUGET_|AzureWebJobs|FUNCTIONS_WORKER_RUNTIME$)", RegexOptions.CultureInvariant);
    private static readonly Regex Other = new(
        "^("
        // Node, PHP, Ruby, Python, Java and their frameworks
        + "NODE_ENV|NODE_OPTIONS|NPM_|NEXT_|NEXTAUTH_|NUXT_|VITE_|NODEMAILER_|MAIL_URL$|RAILS_|RACK_ENV|BUNDLE_|SECRET_KEY_BASE|DJANGO_|FLASK_|PYTHON|GUNICORN_|CELERY_|UVICORN_|"
        + "EMAIL_(BACKEND|USE_TLS|HOST_USER|HOST_PASSWORD)$|MAIL_(STARTTLS|SSL_TLS|USE_TLS|MAILER|DRIVER|ENCRYPTION|SCHEME)$|APP_KEY|LARAVEL_|MAILER_(DSN|URL|FROM)$|"
        + @"spring\.|quarkus\.|micronaut\.|PHP_|COMPOSER_|JAVA_|JVM_|SPRING_|QUARKUS_|MIX_ENV$|PHX_|RUST_|ROCKET_|GIN_MODE$|"
        + @"\w*SMTP_(ENABLE_STARTTLS(_AUTO)?|OPENSSL_VERIFY_MODE|AUTH_METHOD|DOMAIN|HELO)$|\w*(STARTTLS__AUTO|STARTTLS_AUTO)$|"
        // Products
        + "WORDPRESS_|GF_|MM_|KC_|KEYCLOAK_|N8N_|GITLAB_|DISCOURSE_|AIRFLOW_|GITEA_|FORGEJO_|LEMMY_|CKAN_|SUPERSET_|SENTRY_(URL|SECRET|REDIS|POSTGRES)|GOTRUE_|OPENPROJECT_|AUTHENTIK_|AUTHELIA_|NEXTCLOUD_|"
        + "LISTMONK_|PENPOT_|TAIGA_|PAPERLESS_|BASEROW_|NC_|PEERTUBE_|ZULIP_|SETTING_EMAIL_|MASTODON_|ODOO_|REDMINE_|ZAMMAD_|MATOMO_|PLAUSIBLE_|COURIER_SMTP_|_APP_|HASURA_|STRAPI_|DIRECTUS_|OUTLINE_|SIGNUPS_ALLOWED$|SMTP_SECURITY$|"
        + "NEXT_PRIVATE_|EMAIL_SERVER(_|$)|LOCAL_DOMAIN$|WEB_DOMAIN$|database__client$|mail__(transport|options)(__|$)"
        + ")",
        RegexOptions.CultureInvariant);

    /// <summary>What a program is, by the names of its variables; one that .NET reads says more than all others.</summary>
    public static ProgramKind KindOf(IEnumerable<string> names)
    {
        var kind = ProgramKind.Unknown;
        foreach (var name in names)
        {
            if (DotNet.IsMatch(name))
            {
                return ProgramKind.DotNet;
            }

            kind = Other.IsMatch(name) ? ProgramKind.Other : kind;
        }

        return kind;
    }
}
