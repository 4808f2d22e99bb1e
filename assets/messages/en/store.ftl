### The store: what is kept, and what can go wrong with a disk.

error-missing = Nothing with the address “{ $id }” is here. Go back, or choose from the lists.
error-missing-model = There is no model “{ $id }” here. It may have been made on another machine. Choose one from the list.
error-missing-corpus = There is no corpus “{ $id }” here. It may have been made on another machine. Choose one from the list.
error-missing-job = There is no job “{ $id }” here. Look at the list of trainings to see what was done.
error-missing-upload = The uploaded files are no longer here; they are kept for a week. Please upload them again.
error-deleted-model = The model “{ $name }” was deleted. Restore it, or choose another one from the list.
error-deleted-corpus = The corpus “{ $name }” was deleted. Restore it, or choose another one from the list.
error-damaged-model = The model { $id } can't be used: its file { $file } is missing or was changed. Put the file back from a copy, or train the model again. All other models are whole.
error-damaged-corpus = The corpus { $id } can't be used: its file { $file } is missing or was changed. Put the file back from a copy, or read the text again. All other corpora are whole.
error-builtin = This one comes with the program and stays as it is. Train a model of your own if you need one to rename or delete.
error-name-empty = The name is empty. Please enter at least one visible character.
error-too-large = With “{ $name }” the upload is above the limit of { $megabytes } MB. Upload fewer or smaller files.
error-disk-full = The disk is full: { NUMBER($megabytes) } MB are needed in { $folder }. Make room there, then try again. Nothing that was saved before is lost.
error-disk-full-bare = The disk is full. Make room in { $folder }, then try again. Nothing that was saved before is lost.
error-not-writable = The folder { $folder } can't be written. Allow the program to write there, or choose another folder with EMBEDLAB_HOME.
error-folder-gone = The folder { $folder } is no longer there. Connect its disk again, or put the folder back; then try again.
error-store-newer = The folder { $folder } was written by a newer version of this program (format { $found }, this version knows up to { $known }). Install the newer version, or choose another folder with EMBEDLAB_HOME.
error-store-busy = Another program keeps the database in { $folder } locked. Close that program or wait a moment, then try again.
remark-broken-missing = The folder { $id } was set aside: its file { $file } is missing. Everything else is whole.
remark-broken-changed = The folder { $id } was set aside: its file { $file } was changed or cut short. Everything else is whole.
remark-broken-unreadable = The folder { $id } was set aside: its file { $file } can't be read. Everything else is whole.
