### 第 13 课：Word2Vec、BERT、大语言模型。

lesson-models-title = Word2Vec、BERT、大语言模型
lesson-models-lead = 参数、数据、成本、查询时间：各能做什么，不能做什么。

lesson-models-parameters-title = 有多少参数
lesson-models-parameters-ask = Word2Vec 每个词有一个输入向量和一个输出向量。{ NUMBER($words) } 个词、{ $size } 维，一共多少参数？
lesson-models-parameters-answer = { NUMBER($parameters) } 个。BERT 约 10⁸ 个，大语言模型 10⁹ 到 10¹² 个。
lesson-models-parameters-why = 参数就是要学的数字。Word2Vec 的参数全在一张表里，没有更深的层，所以一台电脑几分钟就能训练。
lesson-models-example = 本题
lesson-models-teaching = 教学模型

lesson-models-lookup-title = 查一个词要多久
lesson-models-lookup-ask = 静态词向量就是查表。词表从 { NUMBER($small) } 个词增加到 { NUMBER($large) } 个词，查一次的时间大约变成几倍？（在这台机器上当场测量。）
lesson-models-lookup-hundred = 一百倍左右
lesson-models-lookup-ten = 十倍左右
lesson-models-lookup-same = 差不多
lesson-models-lookup-answer = { $first } 微秒对 { $second } 微秒，{ NUMBER($ratio, maximumFractionDigits: 1) } 倍。
lesson-models-lookup-why = 哈希表直接算出位置，不逐个翻找，时间与词表大小无关，记作 O(1)。BERT 要为每个输入做一次前向计算，大语言模型还要慢几倍到几百倍。

lesson-models-senses-title = 一词多义
lesson-models-senses-ask = “{ $word }”可以是水果，也可以是公司。在 Word2Vec 里，它有几个向量？
lesson-models-senses-answer = 只有一个，放在哪个句子里都一样。
lesson-models-senses-why = 这就是“静态”：各种意思混在一个向量里，哪个意思在语料里多，就偏向哪个。BERT 这类“动态”模型会看整句话，每次给出不同的向量。

lesson-models-choose-title = 该选哪一种
lesson-models-choose-ask = 每秒几万次查询，只要相似度和召回，预算很少。该选哪一种？
lesson-models-choose-static = Word2Vec 类
lesson-models-choose-bert = BERT / SBERT 类
lesson-models-choose-llm = 大语言模型（如 LLaMA-7B）
lesson-models-choose-answer = 高并发、低延迟，静态词向量仍是首选。第一列里的“本机”，是在这台机器上量到的。
lesson-models-choose-why = 相似度、聚类、召回：Sentence-BERT 或领域 Word2Vec。生成、推理：大语言模型。许多系统先用向量召回，再用大语言模型精排。

lesson-models-row-signal = 训练信号
lesson-models-row-parameters = 参数
lesson-models-row-data = 训练数据
lesson-models-row-hardware = 硬件
lesson-models-row-cost = 成本
lesson-models-row-lookup = 查询
lesson-models-row-senses = 多义词“苹果”
lesson-models-row-generation = 生成、问答
lesson-models-row-retrieval = 快速相似检索
lesson-models-static-signal = 无监督：词序或共现
lesson-models-static-parameters = 10⁵–10⁶（本机 { NUMBER($here) }）
lesson-models-static-data = 10⁶–10⁹ 词（本机 { NUMBER($here) }）
lesson-models-static-hardware = 一块 CPU 或 GPU，几小时（本机 { $here } 秒）
lesson-models-static-cost = 几元到几百元
lesson-models-static-lookup = O(1) 查表（本机 { $here } 微秒）
lesson-models-static-senses = 不能区分
lesson-models-static-generation = 不能
lesson-models-static-retrieval = 最好
lesson-models-bert-signal = 自监督
lesson-models-bert-parameters = 10⁸
lesson-models-bert-data = –
lesson-models-bert-hardware = –
lesson-models-bert-cost = –
lesson-models-bert-lookup = 每个输入一次前向计算
lesson-models-bert-senses = 能
lesson-models-bert-generation = 不能，或需配合其他部件
lesson-models-bert-retrieval = 好
lesson-models-llm-signal = 自监督：预测下一个词
lesson-models-llm-parameters = 10⁹–10¹²
lesson-models-llm-data = 10¹² 词元
lesson-models-llm-hardware = 几百到几千块 GPU，数周到数月
lesson-models-llm-cost = 几百万美元
lesson-models-llm-lookup = 每个输入一次深层前向计算，慢几倍到几百倍
lesson-models-llm-senses = 能
lesson-models-llm-generation = 能
lesson-models-llm-retrieval = 慢而贵

lesson-models-exercise-parameters-ask = 词表 { NUMBER($words) } 个词，{ $size } 维，输入和输出各一张表。一共多少参数？
lesson-models-exercise-parameters-answer = 两张表：
lesson-models-exercise-room-ask = 只保存输入向量：{ NUMBER($words) } 个词，{ $size } 维，每个数 4 字节。需要多少 MB（10⁶ 字节）？（误差不超过 0.5 即可。）
lesson-models-exercise-room-answer = 词数 × 维数 × 4 字节：
