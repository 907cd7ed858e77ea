namespace System.Runtime.CompilerServices;

#if !NET
// The compiler asks for this attribute where a type takes interpolated strings; netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
#endif
