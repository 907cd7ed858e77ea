namespace SmtpConfigAnalyzers.Tests.Flow.Disturbances;

/// <summary>Something that changes a value on a way that an analysis easily overlooks.</summary>
/// <param name="Name">What it is called in the test's words.</param>
/// <param name="Statements">What the program does: <c>{P}</c> is the place that holds the value or the client.</param>
/// <param name="Needs">What the place must be.</param>
/// <param name="Members">What the class around it declares for it.</param>
internal sealed record Disturbance(string Name, string Statements, Traits Needs = Traits.None, string Members = "")
{
    /// <summary>What may change a port from 25 to 587: one line a way.</summary>
    public static IReadOnlyList<Disturbance> OfPorts { get; } =
    [
        new("Lambda", "Action change = () => {P} = 587; change();"),
        new("LambdaThatCalls", "Action change = () => Load(); change();", Traits.Member, "private void Load() => {P} = 587;"),
        new("AnonymousMethod", "Action change = delegate { {P} = 587; }; change();"),
        new("LocalFunction", "void Change() { {P} = 587; } Change();"),
        new("LambdaForTheFramework", "new System.Collections.Generic.List<int> { 1 }.ForEach(_ => {P} = 587);"),
        new("Method", "Load();", Traits.Member, "private void Load() => {P} = 587;"),
        new("MethodOfAMethod", "Load();", Traits.Member, "private void Load() => More(); private void More() => {P} = 587;"),
        new("MethodGroup", "Action change = Load; change();", Traits.Member, "private void Load() => {P} = 587;"),
        new("MethodGroupForTheFramework", "System.Threading.Tasks.Task.Run(Load).Wait();", Traits.Member,
            "private void Load() => {P} = 587;"),
        new("VirtualMethod", "Load();", Traits.Member, "protected virtual void Load() => {P} = 587;"),
        new("Event", "Changed();", Traits.Member,
            "public event Action Changed = () => { }; public void Attach() => Changed += () => {P} = 587;"),
        new("Getter", "_ = Loaded;", Traits.Member, "private bool Loaded { get { {P} = 587; return true; } }"),
        new("Setter", "Tls = true;", Traits.Member, "private bool Tls { set { {P} = value ? 587 : 25; } }"),
        new("OtherObject", "new Other(this).Load();", Traits.Member | Traits.Internal,
            "private sealed class Other(Cell cell) { public void Load() => cell.Change(); } private void Change() => {P} = 587;"),
        new("RefLocal", "ref var other = ref {P}; other = 587;", Traits.Variable),
        new("RefLocalOfARefLocal", "ref var other = ref {P}; ref var another = ref other; another = 587;", Traits.Variable),
        new("RefReturn", "At() = 587;", Traits.Variable | Traits.Member, "private ref int At() => ref {P};"),
        new("RefReturnOfAnArgument", "Same(ref {P}) = 587;", Traits.Variable, "private static ref int Same(ref int place) => ref place;"),
        new("RefArgument", "Change(ref {P});", Traits.Variable, "private static void Change(ref int place) => place = 587;"),
        new("OutArgument", "Change(out {P});", Traits.Variable, "private static void Change(out int place) => place = 587;"),
        new("TryParse", "int.TryParse(given.ToString(), out {P});", Traits.Variable),
        new("Pointer", "unsafe { int* at = &{P}; *at = 587; }", Traits.Stack),
        new("FixedPointer", "unsafe { fixed (int* at = &{P}) { *at = 587; } }", Traits.Variable | Traits.Member),
        new("Unsafe", "System.Runtime.CompilerServices.Unsafe.AsRef(in {P}) = 587;", Traits.Variable),
        new("Interlocked", "System.Threading.Interlocked.Exchange(ref {P}, 587);", Traits.Variable),
        new("Deconstruction", "({P}, _) = (587, 1);"),
        new("DeconstructionOfACall", "({P}, _) = Two();", Members: "private static (int, int) Two() => (587, 1);"),
        new("Finally", "try { try { throw new Exception(); } finally { {P} = 587; } } catch (Exception) { }"),
        new("FinallyAroundACall", "try { try { Fail(); } finally { {P} = 587; } } catch (Exception) { }",
            Members: "private static void Fail() => throw new Exception();"),
        new("TwoFinallys",
            "try { try { try { throw new Exception(); } finally { {P} = 26; } } finally { {P} = 587; } } catch (Exception) { }"),
        new("Conversion", "{P} = new Odd(25);",
            Members: "private readonly struct Odd(int number) { public static implicit operator int(Odd odd) => 587; public int Number "
            + "=> number; }"),
        new("Operator", "{P} = new Odd(1) + new Odd(24);",
            Members: "private readonly struct Odd(int number) { public static int operator +(Odd one, Odd other) => 587; public int "
            + "Number => number; }"),
        new("Equality", "if (new Odd() == new Odd()) {P} = 587;",
            Members: "private sealed class Odd { public static bool operator ==(Odd one, Odd other) => true; public static bool operator "
            + "!=(Odd one, Odd other) => false; public override bool Equals(object other) => true; public override int GetHashCode() => "
            + "0; }"),
        new("Dynamic", "dynamic any = 587; {P} = any;"),
        new("Compound", "{P} += 562;"),
        new("Increment", "while ({P} < 587) {P}++;"),
        new("PatternVariable", "object any = 587; if (any is int found) {P} = found;"),
        new("SwitchVariable", "object any = 587; switch (any) { case int found: {P} = found; break; }"),
        new("Handed", "Populate(\"{}\", {O});", Traits.Owned,
            "private static void Populate(string json, object target) { foreach (var property in target.GetType().GetProperties()) "
            + "property.SetValue(target, 587); }"),
        new("HandedAsATypeParameter", "Populate({O});", Traits.Owned,
            "private static void Populate<T>(T target) { foreach (var property in typeof(T).GetProperties()) property.SetValue(target, "
            + "587); }"),
        new("HandedToReflection", "{O}.GetType().GetProperty(\"Port\").SetValue({O}, 587);", Traits.Owned),
        new("HandedInAnArray", "foreach (var one in new[] { {O} }) one.Port = 587;", Traits.Owned),
        new("HandedToADelegate", "Action<MailOptions> change = one => one.Port = 587; change({O});", Traits.Owned),
        new("HandedToADynamic", "dynamic any = {O}; any.Port = 587;", Traits.Owned),
        new("HandedToAnObject", "object any = {O}; if (any is MailOptions one) one.Port = 587;", Traits.Owned),
        new("OwnMethod", "{O}.Secure();", Traits.Owned),
        new("OwnSetter", "{O}.Tls = true;", Traits.Owned),
        new("OwnExtension", "{O}.Secured();", Traits.Owned),
        new("StructThatIsCopied", "var box = new Box { Port = {P} }; var other = box; other.Port = 587; {P} = other.Port;",
            Members: "private struct Box { public int Port; }"),
        new("StructThatIsCopiedBack", "var box = new Box { Port = 587 }; var other = box; box.Port = 25; {P} = other.Port;",
            Members: "private struct Box { public int Port; }"),
        new("TupleThatIsCopied", "var pair = (Port: 587, 0); var other = pair; pair.Port = 25; {P} = other.Port;"),
        new("ElementOfATuple", "var pair = (Port: {P}, 0); pair.Port = 587; {P} = pair.Port;"),
        new("WithOfARecord", "var record = new Kept({P}); {P} = (record with { Port = 587 }).Port;",
            Members: "private sealed record Kept(int Port);"),
        new("WithOfAStruct", "var record = new Kept({P}); var other = record with { Port = 587 }; {P} = other.Port;",
            Members: "private readonly record struct Kept(int Port);"),
        new("WithBeforeAChange", "var record = new Kept { Port = 587 }; var other = record with { }; record.Port = 25; {P} = other.Port;",
            Members: "private sealed record Kept { public int Port { get; set; } }"),
        new("ImplicitDefault", "{P} = new Maybe().Port;",
            Members: "private sealed class Maybe { private readonly int? _port; public Maybe() { } public Maybe(int port) => _port = 25; "
            + "public int Port => _port ?? 587; }"),
        new("FilledByItsConstructor", "{P} = new Filled().Port;",
            Members: "private sealed class Filled { public int Port; public Filled() { System.Threading.Thread.MemoryBarrier(); Fill(this); } "
            + "private static void Fill(object one) => ((Filled)one).Port = 587; }"),
        new("Attribute", "{P} = _injected;",
            Members: "private sealed class InjectAttribute : Attribute { } [Inject] private int _injected = 25;"),
        new("AttributeOfASerializer", "{P} = Included;",
            Members: "[System.Text.Json.Serialization.JsonInclude] private int Included { get; set; } = 25;"),
    ];

    /// <summary>What may keep a callback from accepting a certificate: one line a way.</summary>
    public static IReadOnlyList<Disturbance> OfCallbacks { get; } =
    [
        new("CallThatThrows", "Check(chain);",
            Members: "private static void Check(object chain) { if (chain.ToString().Length > 9) throw new Exception(); }"),
        new("CallOfACallThatThrows", "Check(chain);",
            Members: "private static void Check(object chain) => More(chain); private static void More(object chain) { if "
            + "(chain.ToString().Length > 9) throw new Exception(); }"),
        new("Throw", "if (errors != 0) throw new Exception();"),
        new("Return", "if (errors != 0) return false;"),
        new("Delegate", "_check(chain);", Members: "private static readonly Action<object> _check = _ => throw new Exception();"),
        new("VirtualMethod", "Check(chain);",
            Members: "protected virtual void Check(object chain) { if (chain.ToString().Length > 9) throw new Exception(); }"),
    ];

    /// <summary>What may turn TLS on for a client: one line a way.</summary>
    public static IReadOnlyList<Disturbance> OfClients { get; } =
    [
        new("Extension", "{P}.UseTls();"),
        new("FluentExtension", "{P}.Itself().EnableSsl = true;"),
        new("ExtensionWithALambda", "{P}.Also(one => one.EnableSsl = true);"),
        new("Parameter", "Secure({P});", Members: "private static void Secure(SmtpClient one) => one.EnableSsl = true;"),
        new("ParameterOfAParameter", "Secure({P});",
            Members: "private static void Secure(SmtpClient one) => More(one); private static void More(SmtpClient one) => one.EnableSsl "
            + "= true;"),
        new("Object", "Secure({P});", Members: "private static void Secure(object one) => ((SmtpClient)one).EnableSsl = true;"),
        new("TypeParameter", "Secure({P});", Members: "private static void Secure<T>(T one) where T : SmtpClient => one.EnableSsl = true;"),
        new("ParameterArray", "Secure({P}, {P});",
            Members: "private static void Secure(params object[] all) { foreach (var one in all) ((SmtpClient)one).EnableSsl = true; }"),
        new("Lambda", "Action change = () => {P}.EnableSsl = true; change();"),
        new("LambdaWithAParameter", "Action<SmtpClient> change = one => one.EnableSsl = true; change({P});"),
        new("LocalFunction", "void Change() { {P}.EnableSsl = true; } Change();"),
        new("Pattern", "object any = {P}; if (any is SmtpClient one) one.EnableSsl = true;"),
        new("NotPattern", "object any = {P}; if (any is not SmtpClient one) return; one.EnableSsl = true;"),
        new("PropertyPattern", "if ({P} is { } one) one.EnableSsl = true;"),
        new("Switch", "object any = {P}; switch (any) { case SmtpClient one: one.EnableSsl = true; break; }"),
        new("SafeCast", "object any = {P}; (any as SmtpClient).EnableSsl = true;"),
        new("Alias", "var other = {P}; other.EnableSsl = true;"),
        new("Dynamic", "dynamic any = {P}; any.EnableSsl = true;"),
        new("Reflection", "typeof(SmtpClient).GetProperty(\"EnableSsl\").SetValue({P}, true);"),
        new("Array", "foreach (var one in new[] { {P} }) one.EnableSsl = true;"),
        new("List", "var all = new System.Collections.Generic.List<SmtpClient> { {P} }; foreach (var one in all) one.EnableSsl = true;"),
        new("Query", "foreach (var one in from number in new[] { 1 } select {P}) one.EnableSsl = true;"),
        new("Tuple", "var pair = ({P}, 1); pair.Item1.EnableSsl = true;"),
        new("AnonymousType", "var held = new { One = {P} }; held.One.EnableSsl = true;"),
        new("Constructor", "_ = new Holder({P});",
            Members: "private sealed class Holder { public Holder(SmtpClient one) => one.EnableSsl = true; }"),
        new("Finally", "try { try { throw new Exception(); } finally { {P}.EnableSsl = true; } } catch (Exception) { }"),
        new("NullConditional", "if ({P} != null) {P}.EnableSsl = true;"),
    ];
}

/// <summary>What a place is.</summary>
[Flags]
internal enum Traits
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Other members of its class can name it.</summary>
    Member = 1,

    /// <summary>It has an address.</summary>
    Variable = 2,

    /// <summary>It is on the stack.</summary>
    Stack = 4,

    /// <summary>It belongs to an object of a class for options.</summary>
    Owned = 8,

    /// <summary>Its class is not static.</summary>
    Internal = 16,
}
