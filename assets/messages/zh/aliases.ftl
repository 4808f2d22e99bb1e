aliases-alone = 这些行只有一个词，没有用上：{ $lines }。同一组的词用逗号隔开。
