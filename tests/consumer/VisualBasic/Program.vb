Imports System.Net
Imports System.Net.Mail

Module Program
    Sub Main()
        Using client = New SmtpClient("smtp.contoso.com", 587) ' expect SMTP1003
            client.Credentials = New NetworkCredential("shop@contoso.com", Environment.GetEnvironmentVariable("SMTP_PASSWORD"))
            client.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.")
        End Using
    End Sub
End Module
