### 人在模型之外留下的东西：分组和书签。

bookmarks = 书签
bookmarks-help = 给当前的视图起个名字存下，以后再打开。
bookmark-name = 视图的名称
bookmark-name-example = 例如：动物，t-SNE
bookmark-note = 备注
bookmark-keep = 存下这个视图
bookmark-open = 打开
bookmark-edit = 修改
bookmark-model-gone = 模型已经不在了
bookmark-line = { $model } · { $moment }

error-missing-note = 这个分组或书签已经不在了，可能在另一个窗口里被删除了。
error-too-many-notes = 分组和书签最多存 { NUMBER($most) } 个，已经满了。请先删除一些。
error-note-too-large = 一个分组或书签最多 { NUMBER($megabytes) } MB，放不下这些内容。请少取一些词。
error-notes-full = 您的分组和书签已经占了 { NUMBER($megabytes) } MB，不能再存了。请先删除一些。
