// For the test of circles only: a namespace that uses the other, which uses it.
namespace SmtpConfigAnalyzers.Docs.Tests.Circular
{
    internal static class Ring
    {
        public static Type Other => typeof(ArchitectureTests);
    }
}

namespace SmtpConfigAnalyzers.Docs.Tests
{
    internal static class OtherHalf
    {
        public static Type Ring => typeof(Circular.Ring);
    }
}
