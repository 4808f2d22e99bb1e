error-broken-model = The model in { $folder } cannot be read ({ $reason }). Restore the folder from a copy, or train the model again.
error-folder-taken = The folder { $folder } holds something else. Choose an empty or a new folder.
