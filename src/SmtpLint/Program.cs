using System.CommandLine;
using SmtpLint.Commands;

return new RootCommand("Finds mail settings that leak passwords or cannot work.") { ExplainCommand.Create(), RulesCommand.Create() }.Parse(args).Invoke();
