namespace SmtpConfigAnalyzers.Model;

/// <summary>
/// Where something was said: a piece of source or of a settings file. Each reader has its own kind of place
/// and compares by value; the policy only passes places on, from a setting to a finding.
/// </summary>
public abstract record Place;
