error-empty-text = 这个文件里没有文字，请另选一个文件。
error-not-text = 这不是文本文件，看起来是 { $kind }。请另存为纯文本（.txt）再上传。
error-unknown-encoding = 不认识编码“{ $encoding }”，请从这些里选择：{ $options }。
error-broken-corpus = 文件夹 { $folder } 里的语料无法读取（{ $reason }）。请从备份恢复这个文件夹，或用原文重新生成语料。
error-nothing-read = “{ $name }”里没有可以读取的文字。请上传纯文本文件（.txt）。
error-no-file = 文件“{ $name }”不存在或无法读取，请检查路径。
error-sample-unavailable = { $reason ->
    [checksum] 下载到的样本与预期不符（校验值不对），已经丢弃。请自己上传文本，或使用内置的教学语料。
    [not-found] 原来的地址上已经没有这个样本了。请自己上传文本，或使用内置的教学语料。
    [missing] 本机的软件包里没有这个样本。请上传文本，或使用内置的教学语料。
   *[network] 无法下载这个样本：从这里连不上它的地址。请自己上传文本，或使用内置的教学语料，也可以把文件放进 EMBEDLAB_SAMPLES_DIR 指定的文件夹。
  }
remark-file-failed = “{ $name }”未读入：{ $reason ->
    [error-not-text] 不是文本。
   *[other] 里面没有文字。
  }其余文件已读入。
remark-damaged = 文本中有 { NUMBER($places) } 处损坏（错误解码留下的痕迹）。换一种编码也许能读出来。
remark-removed = 已去掉 { NUMBER($characters) } 个控制字符或不可见字符。
remark-unsegmentable = 这段文本的文字（{ $script }）不用空格分词，而这里没有它的分词器，因此只在空格和标点处切开。
remark-small-corpus = 这份语料只有 { NUMBER($tokens) } 词次。用来看词可以，但训练向量至少需要几万词次。
field-segmenter = 中文分词器
field-lower = 转为小写
field-lower-help = 把 “The” 和 “the” 算作同一个词，对中文没有影响。
option-rjieba = rjieba
option-rjieba-help = 词典和方法与 jieba 相同，快很多倍。
option-jieba = jieba
option-jieba-help = 作为参照。
