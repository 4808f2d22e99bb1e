### 编码不能确定时，以及上传的文件已不在时的说明。

doubt-title = 编码不能确定：最合适的是 { $encoding }（{ NUMBER($percent) }% 的字符是常用字符）。请比较各种编码下文本的开头，如果下面的文字不对，请另选编码。
doubt-alone = 编码不能确定：只有 { $encoding } 合适，但字符太少，无法断定。如果下面的文字不对，请另选编码。
doubt-none = 没有一种已知编码与这段文本相合，暂按 { $encoding } 读入。如果下面的文字不对，请另选编码。
doubt-encoding = 编码
doubt-share = 常用字符（%）
doubt-beginning = 文本的开头
