### 限额：多人服务器上每个人能用多少。

limits-lead = 每个人在这里的限额，以及自己已用多少。
limits-column-what = 项目
limits-column-used = 已用
limits-column-most = 上限
limits-storage = 存储（含回收站和待读的上传）
limits-models = 模型
limits-waiting = 排队的任务
limits-upload = 一次上传
limits-seconds = 一次训练
limits-job-seconds = 其他任务一次：导入、比较、索引
limits-memory = 一个任务的内存
limits-forget = 清除上传（{ $size }）
limits-forget-help = 已上传但还没有读入的文件。不清除的话，一周后自动删除。任务正在读的会保留。
limit-none = 不限
limit-number = { NUMBER($number) }
job-limit = 这里一次训练最多 { $time }，时间已到：最后完成的一轮已保存为模型。
remark-training-seconds = 预计需要 { NUMBER($minutes) } 分钟，而这里一次训练最多 { NUMBER($most) } 分钟。到时会停止，最后完成的一轮成为模型。减少轮数或向量维数可以按时完成。
error-no-more-models = 已有 { NUMBER($have) } 个模型，还有 { NUMBER($coming) } 个在训练；每人最多 { NUMBER($most) } 个。请在“模型”页删除一些，然后再试。
error-no-more-storage = 已保存 { NUMBER($have) } MB，其中 { NUMBER($binned) } MB 在回收站；这次还需要约 { NUMBER($more) } MB，而每人最多 { NUMBER($most) } MB。占用最多的是“{ $largest }”。请在“模型”页删除不需要的内容并清空回收站，然后再试。
error-no-more-storage-bare = 已保存 { NUMBER($have) } MB，其中 { NUMBER($binned) } MB 在回收站；这次还需要约 { NUMBER($more) } MB，而每人最多 { NUMBER($most) } MB。请换小一些的文本，或在“模型”页清空回收站。
error-training-seconds = 训练已到 { NUMBER($minutes) } 分钟的上限，还没有完成一轮，什么都没有保存。请减小向量维数或窗口，或换小一些的语料。
error-worker-memory = 任务所需内存超过了这里一个任务的上限 { NUMBER($megabytes) } MB。请减小向量维数、提高最低词频，或换小一些的文本。
storage-told-mine = 计入限额的有 { $counted }，还可以保存 { $free }。连同可以重新生成的，在磁盘上共 { $size }。
error-no-more-files = 这个文件约 { NUMBER($more) } MB，另有 { NUMBER($coming) } MB 正在写出；供下载的文件合起来最多 { NUMBER($most) } MB。请等其他文件写完，或换紧凑的格式（如 word2vec 二进制），或少打包一些。
error-job-seconds = 已经 { NUMBER($minutes) } 分钟，达到这里一个任务的时间上限，任务被终止，没有保留结果。请减少词数，或换小一些的文件或文本。
