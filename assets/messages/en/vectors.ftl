error-broken-model = The model in { $folder } cannot be read. Restore the folder from a copy, or train the model again.
error-broken-model-missing = The model in { $folder } lacks the file { $file }. Restore the folder from a copy, or train the model again.
error-broken-model-unreadable = In the model { $folder } the file { $file } is damaged or is not what a model holds. Restore the folder from a copy, or train the model again.
error-broken-model-shapes = The files of the model { $folder } do not belong together: words, counts and vectors differ in number. Restore the folder from a copy, or train the model again.
error-broken-model-newer = The model in { $folder } was written by a newer version of this program. Update the program, then open it again.
error-folder-taken = { $folder } holds something else, which would be lost. Choose an empty or a new folder.
remark-exploded = With a learning rate of { $alpha } the vectors grew beyond all bounds. The training ended there and kept what { $epochs ->
    [one] the first epoch
   *[other] { NUMBER($epochs) } epochs
  } gave. Train again with a smaller rate, such as 0.025.
