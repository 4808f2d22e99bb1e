### The operator's commands, and what can go wrong with a backup.

operations-about = Backups, damaged folders and workspaces of Embedding Lab, for whoever keeps the server. Everything but restore can be done while the program runs.
operations-home-help = the data folder; default: what EMBEDLAB_HOME says
operations-backup-help = write a backup, while the program may be in use
operations-target-help = a new folder, or a new file that ends in .tar or .tar.gz
operations-verify-help = compare every file of a backup with its manifest
operations-source-help = the folder or file that a backup was written to
operations-restore-help = restore a backup into an empty data folder, before the program is started
operations-partly-help = leave out what is damaged in the backup, and restore the rest
operations-backed-up = Backed up: { $models } models and { $corpora } corpora, { $files } files, { NUMBER($megabytes) } MB, in { $target }.
operations-verified = The backup { $source } is whole: { $models } models and { $corpora } corpora, { $files } files, { NUMBER($megabytes) } MB.
operations-restored = Restored: { $models } models and { $corpora } corpora, in { $home }.
operations-left-out = Left out, since it did not fit the manifest: { $path }
error-not-a-backup = { $source } is no whole backup of this program. Choose a folder or file that the command backup has written to its end.
error-backup-unreadable = This user may not read { $path }. Run the command as the user who owns it, or give the file to the user of the service (chown).
error-backup-newer = The backup { $source } was made by a newer version of this program (format { $found }, this version knows up to { $known }). Install the newer version, then restore.
error-backup-target-taken = There is something at { $target } already. Name a folder or file that does not exist yet.
error-backup-no-home = { $home } holds no data of this program. Name the data folder with --home or EMBEDLAB_HOME.
error-backup-inside = The backup { $target } would lie in the data folder itself. Choose a place outside, best on another disk.
error-home-not-empty = The folder { $home } is not empty. Restore into a new or empty folder, and start the program with it afterwards.
error-backup-damaged = In the backup { $source }, { $count } files are missing, changed or not in the manifest: { $files }. Take another backup, or restore the rest of this one with --partly.
error-home-elsewhere = The data folder { $home } is in use by a server on another machine or in another container. Stop that one first, or choose another folder with EMBEDLAB_HOME.
