using System.Reflection;
using BenchmarkDotNet.Running;
using CustomerService.Domain.Benchmarks;

switch (args)
{
    case [.., "memory"]: MemoryPerComplaint.Print(); break;
    case [.., "queue-memory"]: MemoryPerTimer.Print(); break;
    case [.., "judge-memory"]: JudgeBenchmarks.PrintMemory(); break;
    case [.., "steps"]: StepsSideBySide.Print(); break;
    default: BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args); break;
}
