using System.Text;
using CustomerService.Domain.Samples;

Console.OutputEncoding = Encoding.UTF8;
return Walkthrough.Run(args, Console.Out, Console.Error, Environment.GetEnvironmentVariable("LANG"));
