using SmtpLint.Find.Git;

namespace SmtpLint.Tests.Git;

public sealed class GitRemoteTests
{
    [Theory]
    [InlineData("https://github.com/contoso/shop.git", "https://github.com/contoso/shop.git")]
    [InlineData("https://me:token@github.com/contoso/shop", "https://github.com/contoso/shop")]
    [InlineData("https://token@git.contoso.com:8443/shop?x=token", "https://git.contoso.com:8443/shop")]
    [InlineData("git@github.com:contoso/shop.git", "ssh://github.com/contoso/shop.git")]
    [InlineData("ssh://git@git.contoso.com:2222/shop.git", "ssh://git.contoso.com:2222/shop.git")]
    [InlineData("git.contoso.com:shop", "ssh://git.contoso.com/shop")]
    public void AddressOf_ARemote_HasNoCredentials(string remote, string address) => Assert.Equal(address, GitRemote.AddressOf(remote));

    [Theory]
    [InlineData("/srv/git/shop.git")]
    [InlineData("../shop")]
    [InlineData("./odd:name")]
    [InlineData("C:\\git\\shop")]
    [InlineData("file:///srv/git/shop.git")]
    [InlineData("")]
    public void AddressOf_AFolderOfThisMachine_IsNone(string remote) => Assert.Null(GitRemote.AddressOf(remote));
}
