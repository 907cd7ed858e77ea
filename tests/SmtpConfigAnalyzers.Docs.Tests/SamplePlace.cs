using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>A place in no program.</summary>
internal sealed record SamplePlace : Place;
