### 存储：磁盘上有什么，回收站里有什么，原始文件怎么处理。

size-gb = { NUMBER($number) } GB

## 占用多少

storage-title = 存储空间
storage-told = 共 { $size }，磁盘还剩 { $free }。
storage-by = 怎样列出
storage-by-kinds = 按种类
storage-by-items = 按语料和模型
storage-read-kinds = 语料从深到浅：原始文件、分好的词、索引、其他。模型从深到浅：向量、继续训练所需的数据、影片、其他。索引和缓存随时可以重新生成。
storage-read-items = 蓝色是语料，橙色是模型。{ $more ->
    [0] 从大到小，全部在图中。
   *[other] 图中是最大的几个，另外 { NUMBER($more) } 个在表格里。
  }
storage-corpus = 语料
storage-model = 模型
storage-one-corpus = 语料
storage-one-model = 模型
storage-part-original = 原始文件
storage-part-tokens = 分好的词
storage-part-index = 索引
storage-part-vectors = 向量
storage-part-contexts = 继续训练所需
storage-part-film = 影片
storage-part-rest = 其他
storage-other-cache = 缓存
storage-other-uploads = 待读取的上传
storage-other-samples = 示例文本
storage-other-bin = 回收站
storage-other-rest = 其他
figure-storage-name = 名称
figure-storage-kind = 种类
figure-storage-part = 部分
figure-storage-size = 大小
figure-storage-bytes = 字节
figure-storage-percent = 占比（%）
figure-storage-at = { $name }：共 { $size }
figure-storage-part-at = { $part }：{ $size }

## 回收站

bin-title = 回收站（{ $number } 项，{ $size }）
bin-lead = 这里的东西不会自动清除：可以恢复，也可以彻底删除。
bin-line = { $kind ->
    [corpus] 语料
   *[model] 模型
  } · { $size } · { $ago }
bin-ago-now = 刚刚删除
bin-ago-minutes = { $number } 分钟前删除
bin-ago-hours = { $number } 小时前删除
bin-ago-days = { $number } 天前删除
bin-ago-unknown = 删除时间没有记录
bin-purge = 彻底删除
bin-purge-all = 全部彻底删除
bin-ask = 彻底删除“{ $name }”？将腾出 { $size }，之后无法恢复。
bin-ask-all = 彻底删除回收站里的 { $number } 项？将腾出 { $size }，之后无法恢复。
bin-do = 确认彻底删除
bin-not = 不删除
bin-purged = 已彻底删除“{ $name }”，腾出 { $size }。
bin-purged-all = 已彻底删除 { $number } 项，腾出 { $size }。

## 原始文件

original-title = 原始文件
original-lead = 上传时的原样，共 { $number } 个，{ $size }。
original-more = 另有 { $number } 个
original-none = 这份语料没有保存原始文件。
original-one = 下载“{ $name }”
original-all = 全部下载（zip）
original-drop = 只删除原始文件
original-ask = 删除后腾出 { $size }，无法恢复。语料仍在，可以查看和训练，但不能再用别的设置从原文重新读取。
original-do = 确认删除原始文件
original-dropped = 已删除“{ $name }”的原始文件，腾出 { $size }。语料仍在。
