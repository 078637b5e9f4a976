using SdgTechSite.Commands;

return CommandLine.Run(args);
