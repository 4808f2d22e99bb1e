### 归档：把全部工作装进一个文件。

archive-title = 归档：全部内容装进一个文件
archive-out = 打包自己的内容
archive-nothing = 还没有可以打包的内容。程序自带的内容不需要打包。
archive-choose = 选择内容
archive-goes-in = { $what }；打包前约 { $size }。
archive-originals = 语料的原始文件（{ $size }）
archive-box-corpus = 语料：{ $name }（{ $size }）
archive-box-model = 模型：{ $name }（{ $size }）
archive-box-group = 词组（{ NUMBER($number) }）
archive-box-bookmark = 书签（{ NUMBER($number) }）
archive-box-questions = 问题集（{ NUMBER($number) }）
archive-pack = 打包
archive-file = 词向量实验室的工作
archive-fetch = 下载归档（{ $size }）
archive-fetch-help = zip 文件，附内容清单和每个文件的校验和。这里只保留一天。
archive-drop = 从这里删除
archive-in = 导入归档
archive-bring = 本程序的归档（zip，不超过 { NUMBER($limit) } MB）
archive-holds = 按清单，“{ $name }”里有 { $what }（{ $size }）：
archive-corpora = { NUMBER($number) } 份语料
archive-models = { NUMBER($number) } 个模型
archive-notes = { NUMBER($number) } 条笔记
archive-more = 另有 { NUMBER($number) } 项
archive-take = 导入
archive-leave = 换一个
archive-done = { $new ->
    [0] 没有新内容。
   *[other] 已导入 { NUMBER($new) } 项。
  }{ $here ->
    [0] {""}
   *[other] 另有 { NUMBER($here) } 项内容相同，这里已经有了。
  }
archive-stopped = 已停止。停止前导入的内容完整，会保留下来。
archive-interrupted = 后台进程在导入完成之前结束了。已导入的内容完整；其余的请重新导入这个归档。
archive-newer = 这个归档由更新的版本（{ $program }）写成。当前版本认识的内容已经导入。
archive-unfit = 有 { NUMBER($number) } 项不符合要求，没有导入：
archive-unfit-line = { $name }：

job-moving-pack = 正在打包：{ $done } / { $total }，还需约 { $left }
job-moving-unpack = 正在导入：{ $done } / { $total }，还需约 { $left }
job-stop-pack = 停止打包，不保留归档。
job-stop-unpack = 检查完手上这一项就停止。已导入的内容会保留。

error-archive-other = “{ $name }”不是本程序的归档。请选择在这一页打包得到的 zip 文件。
error-archive-damaged = “{ $name }”的内容清单无法读取：文件已损坏或被改动。请重新下载这个归档。
error-archive-bytes = “{ $name }”解开后有 { NUMBER($megabytes) } MB，这里只剩 { NUMBER($limit) } MB。请腾出空间，或少打包一些内容。
error-archive-ratio = “{ $name }”声称解开后有 { NUMBER($megabytes) } MB，远远超过 { NUMBER($limit) } MB 的文件所能容纳的，因此没有打开。
error-archive-empty = 没有选中任何内容。请至少勾选一项。
error-archive-unfit = { $reason ->
    [newer] 只有更新版本的程序才认识（{ $file }）。
    [missing] 缺少文件 { $file }。
    [file] 清单里的文件 { $file } 不属于这里。
    [size] 文件 { $file } 的长度与清单不符。
    [checksum] 文件 { $file } 被改动过：校验和不符。
    [unreadable] 文件 { $file } 无法读取。
    [identity] 内容与 { $file } 所说的不符。
    [broken] 内容自相矛盾（{ $file }）。
    [no-model] 它所属的模型不在这里。
    [no-room] 笔记已满，存不下了。
    [limit] 超出了每人可保存的上限。
    [reserve] 服务器的磁盘快满了，剩下的空间留给登录的用户。
   *[manifest] 它在清单里的条目无法读取。
  }
