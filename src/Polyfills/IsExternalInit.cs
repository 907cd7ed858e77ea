namespace System.Runtime.CompilerServices;

// The compiler asks for this type for init accessors and records; netstandard2.0 does not have it.
internal static class IsExternalInit;
