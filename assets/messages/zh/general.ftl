error-general = 没有成功，请再试一次。
error-out-of-range = { $field }：{ $value } 超出了 { $low } 到 { $high } 的范围。
error-not-a-choice = { $field }：“{ $value }”不在可选项（{ $options }）之中。
error-word-unknown = 这个模型的词表里没有“{ $word }”。相近的词：{ $alike }。
error-word-unknown-bare = 这个模型的词表里没有“{ $word }”。请检查写法，或从列表里另选一个词。
error-stopped = 已停止，还没有可以保留的结果。
