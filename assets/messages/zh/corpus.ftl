error-empty-text = 这个文件里没有文字，请另选一个文件。
error-empty-text-named = “{ $name }”里没有文字，请另选一个文件。
error-not-text = 这不是文本文件：{ $kind ->
    [binary] 里面有文本不会有的字节。
    [pickle] 这是 Python 的 pickle 文件，这里从不打开它。
   *[other] 它的类型是 { $kind }。
  }请另存为纯文本（.txt）再上传。
error-not-text-named = “{ $name }”不是文本文件：{ $kind ->
    [binary] 里面有文本不会有的字节。
    [pickle] 这是 Python 的 pickle 文件，这里从不打开它。
   *[other] 它的类型是 { $kind }。
  }请另存为纯文本（.txt）再上传。
error-unknown-encoding = 不认识编码“{ $encoding }”，请从这些里选择：{ $options }。
error-broken-corpus = 文件夹 { $folder } 里的语料无法读取：{ $reason ->
    [missing] 缺少文件 { $file }。
    [unreadable] 没有权限读取文件 { $file }。
    [newer] 它是由更新版本的程序写成的。请升级本程序，或用原文重新生成语料。
   *[changed] 文件 { $file } 被改动过或不完整。
  }{ $reason ->
    [newer] { "" }
   *[other] 请从备份恢复这个文件夹，或用原文重新生成语料。
  }
error-nothing-read = 这 { NUMBER($files) } 个文件都读不出来。第一个是“{ $name }”：{ $reason ->
    [error-not-text] 不是文本。
    [error-no-file] 文件不存在或无法读取。
    [error-locked] 有密码或版权保护。
    [error-scanned] 里面是文字的图片，没有文字。
    [error-damaged] 已损坏或不完整。
    [error-too-much] 解压后内容太多。
    [error-nested] 是压缩包里的压缩包。
    [error-not-a-file] 是链接或设备，不是文件。
    [error-entities] 声明了 XML 实体，这里从不解析。
    [error-column-unknown] 没有所选的列。
    [error-no-text-column] 没有一列看起来是正文。
   *[other] 里面没有文字。
  }请选择能打开、里面有文字的文件。
error-no-file = “{ $name }”处没有可读的内容：文件不存在、无法打开，或者是一个没有 .txt 文件的文件夹。请检查路径。
error-sample-unavailable = { $reason ->
    [checksum] 下载到的内容不是预期的文本（校验值不对），已经丢弃。请自己上传文本，或使用内置的教学语料。
    [not-found] 原来的地址上已经没有这个样本了。请自己上传文本，或使用内置的教学语料。
    [missing] 本机的软件包里没有这个样本。请上传文本，或使用内置的教学语料。
    [disk] 样本无法保存：文件夹不可写，或磁盘已满。请腾出空间，或使用内置的教学语料。
   *[network] 无法下载这个样本：从这里连不上它的地址，或者下载中途断开了。请自己上传文本，使用内置的教学语料，或把文件放进 EMBEDLAB_SAMPLES_DIR 指定的文件夹。
  }
remark-file-failed = “{ $name }”未读入：{ $reason ->
    [error-not-text] 不是文本。
    [error-no-file] 文件不存在或无法读取。
   *[other] 里面没有文字。
  }其余文件已读入。
remark-more-failed = 另有 { NUMBER($files) } 个文件未读入。
remark-same-text = “{ $name }”与“{ $before }”内容相同，只读入了一次。
remark-encoding-unsure = 不能确定“{ $name }”的编码是 { $encoding }。请看看开头几行；如果读不通，请换一种编码。
remark-undecodable = 有 { NUMBER($places) } 处不属于这种编码，已略去。如果很多，请换一种编码。
remark-damaged = 文本中有 { NUMBER($places) } 处损坏（错误解码留下的痕迹）。换一种编码也许能读出来；如果原文件就是这样，请找一份更好的文本。
remark-removed = 已去掉 { NUMBER($characters) } 个控制字符或不可见字符。
remark-unsegmentable = 文本中很大一部分文字（{ $script ->
    [thai] 泰文
    [lao] 老挝文
    [myanmar] 缅甸文
    [khmer] 高棉文
    [kana] 日文
   *[other] { $script }
  }）不用空格分词，而这里没有它的分词器，因此只在空格、标点和文字种类变化处切开。
remark-traditional = 这是繁体文本，已按原样保留。分词器最熟悉简体词：如果有词被切开，请把它加为自己的词。
remark-no-word-twice = 这段文本里没有任何词出现两次（共 { NUMBER($tokens) } 词次）。可以看看词，但学不出词向量。
remark-small-corpus = 这份语料只有 { NUMBER($tokens) } 词次。用来看词可以，但训练向量至少需要几万词次。
field-segmenter = 中文分词器
field-lower = 转为小写
field-lower-help = 把 “The” 和 “the” 算作同一个词，对中文没有影响。
field-fold_width = 全角转半角
field-fold_width-help = 把全角的字母和数字（ＡＢＣ１２３）算作普通的字母和数字。
option-rjieba = rjieba
option-rjieba-help = 词典和方法与 jieba 相同，快很多倍。
option-jieba = jieba
option-jieba-help = 作为参照。
