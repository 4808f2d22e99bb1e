# What the operator of a server for many asks: damaged folders, and what each workspace keeps.

operations-damaged-help = list the damaged folders, what is wrong with each, and whose it is
operations-damaged = { $number ->
    [one] One folder is damaged. Restore it from a backup, or let its owner know.
   *[other] { $number } folders are damaged. Restore them from a backup, or let their owners know.
}
operations-damaged-none = No folder is damaged.
operations-damage-missing = is missing
operations-damage-changed = was changed or cut short
operations-damage-unreadable = can't be read
operations-owner = workspace { $workspace }
operations-owner-house = made alone or built in
operations-owner-unknown = whose it is can't be told
