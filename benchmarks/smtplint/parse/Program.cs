using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

// Parses every C# file below a folder once, as smtplint would, and keeps the trees.
var files = Directory.EnumerateFiles(args[0], "*.cs", SearchOption.AllDirectories).ToList();
var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
var trees = new SyntaxTree[files.Count];
Parallel.For(0, files.Count, at =>
    trees[at] = CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(files[at]), Encoding.UTF8), options, files[at]));
Console.WriteLine(trees.Length);
