using Clawlint.Cli;
using Clawlint.Cli.Hosting;

return CommandLine.Run(args, new ProcessEnvironment());
