source-damaged-pasted = 这段文字有 { NUMBER($places) } 处乱码，复制之前就已如此。上传原文件，也许能用正确的编码读出。
remark-loss-still-falls = 训练还不够：训练了 { NUMBER($epochs) } 轮，损失（{ NUMBER($loss) }）仍在快速下降，向量还没有拟合共现计数。请再训练约 { NUMBER($more) } 轮。
health-open-part = 打开这条说明所依据的部分
health-part-text = 文本
health-part-training = 训练
health-part-vectors = 向量
watch-missing = 这些词不在本次训练保留的最高频 10,000 个词之内，影片不会关注：{ $words }。{ $left ->
    [0] 将自动另选几个词。
   *[other] 其余的词照常关注。
  }
watch-too-many = 影片最多关注 { NUMBER($most) } 个词，略去：{ $words }。
tokens-title = 这些词怎么处理
tokens-as-given = 文本已经分好词，不再重新切分。除非在这里修改，每个词都保持原样。
error-not-rows = “{ $name }”是 JSON，但既不是对象数组，也不是每行一个对象，无法知道正文在哪里。请把正文存成 [{"{"}"text": "…"{"}"}, …] 这样的数组，或存成表格。
source-another-file = 查看其余 { NUMBER($files) } 个文件中的一个
source-another-file-help = 显示这个文件被识别成什么、开头是什么，并可改换编码。
