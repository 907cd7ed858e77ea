var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
builder.Services.AddControllersWithViews();
builder.Build().Run();
