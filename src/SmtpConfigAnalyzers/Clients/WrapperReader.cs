using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Reads settings objects of packages that open the connection themselves, as a method leaves them. Of an object that the
/// method did not make, as in <c>Configure&lt;T&gt;(options =&gt; …)</c>, what it does not set is not known.
/// </summary>
internal sealed class WrapperReader(MailTypes types, FactReader facts)
{
    private const string Made = "#wrapper";

    private readonly Dictionary<SyntaxNode, ConnectionDraft> _drafts = [];
    private readonly Dictionary<Value, (Product Product, SyntaxNode Place)> _configured = [];

    /// <summary>The connections that the packages will make.</summary>
    public IEnumerable<ConnectionDraft> Drafts => _drafts.Values;

    /// <summary>A settings object is made; its constructor may take what others take in members.</summary>
    public PathState? Created(Call creation, Value instance, IReadOnlyList<Value> arguments, PathState state)
    {
        if (types.ProductOf(creation.Method.ContainingType) is not { } product)
        {
            return null;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            state = state.Write(new Slot(Product.PropertyName(creation.Arguments[i].Parameter.Name), instance), arguments[i]);
        }

        Validates(product, Members(instance, state)(product.CertificateCallback), creation.Syntax, instance);
        return state.Learn(new Slot(Made, instance), new Constant(creation.Method.ContainingType, creation.Syntax));
    }

    /// <summary>A member of a settings object is set.</summary>
    public void Assigned(IPropertyReferenceOperation target, Value owner, Value value, PathState state)
    {
        if (types.ProductOf(target.Property.ContainingType) is not { } product)
        {
            return;
        }

        if (owner is Slot)
        {
            if (!_configured.ContainsKey(owner))
            {
                _configured.Add(owner, (product, target.Instance!.Syntax));
            }
        }
        else if (owner is not Instance
            && product.Dialects.SelectMany(choice => choice.Dialect.Keys).Any(key => key.Values != Vocabulary.Boolean && IsSaid(key.Name)))
        {
            Read(product, keys =>
                IsSaid(keys) ? value : null, client: null, target.Instance?.Syntax ?? target.Syntax, isMade: false, state);
        }

        bool IsSaid(string? keys) => Product.MembersOf(keys).Contains(target.Property.Name);
    }

    /// <summary>A method is called that takes the settings as arguments.</summary>
    public void Called(Call call, IReadOnlyList<Value> arguments, PathState state)
    {
        if (types.ProductOf(call.Method) is not { } product)
        {
            return;
        }

        var names = call.Arguments.Select(argument => Product.PropertyName(argument.Parameter.Name)).ToList();
        Value? Said(string? keys) =>
            Product.MembersOf(keys).Select(member => names.IndexOf(member)).Where(i => i >= 0).Select(i => arguments[i]).FirstOrDefault();

        Validates(product, Said(product.CertificateCallback), call.Syntax, Value.Unknown);
        if (Said(product.Host) is not null)
        {
            Read(product, Said, new Instance(call.Syntax, call.Method.ContainingType), call.Syntax, isMade: true, state);
        }
    }

    /// <summary>A path ends: the settings are as they will be used.</summary>
    public void Ended(PathState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact is { Key: { Key: Made, Owner: { } settings }, Value: Constant { Content: ITypeSymbol type, Syntax: var creation } }
                && types.ProductOf(type) is { } product)
            {
                Read(product, Members(settings, state), settings, creation, isMade: true, state);
            }
        }

        foreach (var configured in _configured)
        {
            Read(configured.Value.Product, Members(configured.Key, state), configured.Key, configured.Value.Place, isMade: false, state);
        }
    }

    private static Func<string?, Value?> Members(Value settings, PathState state) => keys =>
        Product.MembersOf(keys).Select(member => state.TryRead(new Slot(member, settings), out var value) ? value : null)
            .FirstOrDefault(value => value is not null);

    /// <summary>Reads the settings as a path leaves them.</summary>
    /// <param name="product">Whose they are.</param>
    /// <param name="said">What is said for the keys of a setting; <see langword="null"/> if nothing is.</param>
    /// <param name="client">The object that has them, if it is known.</param>
    /// <param name="place">The connection.</param>
    /// <param name="isMade">Whether nobody else can have set anything.</param>
    /// <param name="state">The path.</param>
    private void Read(Product product, Func<string?, Value?> said, Value? client, SyntaxNode place, bool isMade, PathState state)
    {
        var dialects = product.DialectsOfCode(types.Project);
        if (dialects.Count == 0
            || product.Idle.Any(
                condition => said(condition.Names) is Constant { Content: { } content } && condition.Matches(TextOf(content))))
        {
            return;
        }

        var host = said(product.Host) is { } named ? SettingOfValue.Text(named) : Setting<string>.Unknown;
        var port = said(product.Port) is { } numbered ? SettingOfValue.Port(numbered)
            : isMade && product.DefaultPort is { } standard ? Setting<int>.Known(standard, place: null)
            : Setting<int>.Unknown;
        if (product.SplitsHost && host.IsKnown(out var text) && WrittenHost.Parse(text) is { } written)
        {
            host = Setting<string>.Known(written.Name, host.Place);
            port = written.Port is { } part ? Setting<int>.Known(part, host.Place) : port;
        }

        var delivery = said(product.Delivery) is { } method
            ? SettingOfValue.Enumeration<DeliveryMethod>(method)
            : Setting<DeliveryMethod>.Absent;
        var draft = Draft(place, dialects, said, isMade);
        foreach (var mode in dialects.SelectMany(dialect => Modes(dialect, said, port.IsKnown(out var number) ? number : null, isMade)))
        {
            draft.Add(new ConnectionSettings(host, port, mode, delivery));
        }

        if (client is null)
        {
            return;
        }

        facts.Connects(client, new ConnectionSettings(host, port, Setting<TransportMode>.Unknown, delivery));
        if (said(product.Credentials ?? product.Password) is { } credentials)
        {
            draft.UsesCredentials |= Credential.IsUsed(credentials);
            facts.Password(credentials, client);
            facts.Authenticates(credentials, client, state);
            if (Credential.IsUsed(credentials))
            {
                draft.SignsIn(SignInOf(product, said, credentials, state), place);
            }
        }
    }

    private static SignIn SignInOf(Product product, Func<string?, Value?> said, Value credentials, PathState state)
    {
        return !product.Login.All(condition => Meets(condition) == true) || product.OtherLogin.Any(condition => Meets(condition) != false)
            ? SignIn.Otherwise
            : product.Credentials is not null ? Credential.SignInWith(credentials, state)
            : Credential.SignInWith(said(product.User) ?? Value.Unknown, credentials);

        // The words of an enumeration are not known here.
        bool? Meets(SettingCondition condition) => said(condition.Names) switch
        {
            null => condition.IfAbsent,
            Constant { Content: bool or string } constant => condition.Matches(TextOf(constant.Content)),
            _ => null,
        };
    }

    private static IEnumerable<Setting<TransportMode>> Modes(Dialect dialect, Func<string?, Value?> said, int? port, bool isMade) =>
        !isMade && dialect.Keys.All(key => said(key.Name) is null)
            ? [Setting<TransportMode>.Unknown] // others may set it
            : dialect.Ask(key => ValueOf(key, said), port).Select(clause =>
                clause?.Mode is not { } mode ? Setting<TransportMode>.Unknown
                : clause.When.Length > 0 && said(clause.When[0].Key.Name) is Constant decider ? SettingOfValue.Known(mode, decider)
                : Setting<TransportMode>.Known(mode, place: null));

    private static KeyValue ValueOf(ModeKey key, Func<string?, Value?> said) => said(key.Name) switch
    {
        null or Constant { Content: null } => KeyValue.Absent,
        Constant { Content: var content } => KeyValue.Of(key, TextOf(content)),
        _ => KeyValue.Unknown,
    };

    // An enumeration's value is its number.
    private static string TextOf(object content) => Convert.ToString(content, CultureInfo.InvariantCulture);

    /// <summary>Who checks the certificate: a callback that is given, or the package itself.</summary>
    private void Validates(Product product, Value? callback, SyntaxNode place, Value client)
    {
        if (callback is not (null or Constant { Content: null }))
        {
            facts.Validates(callback, callback is Function function ? function.Syntax : place, client);
        }
        else if (product.AcceptsAnyCertificate)
        {
            facts.Certificate(AcceptedErrors.All, place, client);
        }
    }

    private ConnectionDraft Draft(SyntaxNode place, IReadOnlyList<Dialect> dialects, Func<string?, Value?> said, bool isMade)
    {
        if (!_drafts.TryGetValue(place, out var draft))
        {
            var library = dialects.All(dialect => dialect.Library == dialects[0].Library) ? dialects[0].Library : MailLibrary.Unknown;
            draft = new ConnectionDraft(library, NotationOf(dialects[0], said, isMade), place) { IsWrapper = true };
            _drafts.Add(place, draft);
        }

        return draft;
    }

    // Of an object that others set too, the boolean's two modes are not all that it can be.
    private static ModeNotation NotationOf(Dialect dialect, Func<string?, Value?> said, bool isMade)
    {
        var isBooleanSaid = dialect.Keys.Any(key => key.Values == Vocabulary.Boolean && said(key.Name) is not null);
        return dialect.Keys.Any(
            key => key.Values != Vocabulary.Boolean
            && (said(key.Name) is not (null or Constant { Content: null }) || !(isMade || isBooleanSaid)))
            ? ModeNotation.SecureSocketOptions
            : dialect.Notation;
    }
}
