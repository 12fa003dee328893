return await Dangol.Host.CommandLine.Run(args);
