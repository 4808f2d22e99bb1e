# What the operator of a server for many asks: damaged folders, and what each workspace keeps.

operations-damaged-help = list the damaged folders, what is wrong with each, and whose it is
operations-damaged = { $number ->
    [one] One folder is damaged. Copy it back from a backup, or let its owner know.
   *[other] { $number } folders are damaged. Copy them back from a backup, or let their owners know.
}
operations-damaged-none = No folder is damaged.
operations-damage-missing = is missing
operations-damage-changed = was changed or cut short
operations-damage-unreadable = can't be read
operations-owner = workspace { $workspace }
operations-owner-house = made alone or built in
operations-owner-unknown = whose it is can't be told

operations-workspaces-help = list the workspaces: what each keeps, how much room it takes, when it was last active
operations-by-help = what the list is sorted by: size (default) or age
operations-workspaces-none = No workspace keeps anything.
operations-together = { $number ->
    [one] One workspace, { NUMBER($megabytes) } MB.
   *[other] { $number } workspaces, together { NUMBER($megabytes) } MB. A file that two of them share on the disk counts for each.
}
operations-head-id = workspace
operations-head-who = whose
operations-head-models = models
operations-head-corpora = corpora
operations-head-uploads = uploads
operations-head-notes = notes
operations-head-bin = in the bin
operations-head-jobs = jobs
operations-head-size = size
operations-size = { NUMBER($megabytes, minimumFractionDigits: 1) } MB
operations-head-last = last active
operations-who-signed-in = signed in
operations-who-anonymous = a browser
operations-who-unknown = unknown
operations-forget-help = list the workspaces that were not used for long, and remove them with --yes
operations-unused-help = for how many days nobody was active in a workspace
operations-also-help = also those of people who sign in (signed-in), or those of which that is not known (unknown)
operations-yes-help = remove them; without it, they are only listed
operations-unused-none = Every workspace was active within the last { $days } days.
operations-goes = goes
operations-stays-signed-in = stays: its person signs in (--also signed-in)
operations-stays-unknown = stays: a browser's or a person's, nobody noted it (--also unknown)
operations-stays-at-work = stays: a job needs it
operations-stays-lent = stays: others read what it shares, or see it in a room
operations-forget-ask = Nothing was removed. With --yes, what goes is removed for good: make a backup first.
operations-forgotten = { $number ->
    [one] One workspace was removed
   *[other] { $number } workspaces were removed
}, { NUMBER($megabytes) } MB. { $back ->
    [0] {""}
    [one] One was used meanwhile and stays.
   *[other] { $back } were used meanwhile and stay.
}
