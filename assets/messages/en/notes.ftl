### Notes: what a person keeps beside the models.

bookmarks = Bookmarks
bookmarks-help = Keep this view with a name, and open it again.
bookmark-name = Name of this view
bookmark-name-example = e.g. animals, t-SNE
bookmark-note = Note
bookmark-keep = Keep this view
bookmark-open = Open
bookmark-edit = Change
bookmark-model-gone = the model is no longer here
bookmark-line = { $model } · { $moment }

error-missing-note = This group or bookmark is no longer here. It may have been deleted in another window.
error-too-many-notes = You have { NUMBER($most) } groups and bookmarks, the most that can be kept. Delete some first.
error-note-too-large = This is more than a group or bookmark can hold ({ NUMBER($megabytes) } MB). Take fewer words.
error-notes-full = Your groups and bookmarks take { NUMBER($megabytes) } MB, the most that can be kept. Delete some first.
