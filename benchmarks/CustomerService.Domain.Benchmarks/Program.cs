using System.Reflection;
using BenchmarkDotNet.Running;
using CustomerService.Domain.Benchmarks;

if (args.Contains("memory"))
{
    MemoryPerComplaint.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
