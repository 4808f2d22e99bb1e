reading-title = 读取哪些内容
reading-chapters = 找到 { NUMBER($chapters) } 个标题
reading-clean = 没有发现正文以外的内容。
reading-places = { NUMBER($places) } 处，{ NUMBER($lines) } 行
reading-nothing = （什么也不留）
source-documents = { NUMBER($documents) } 篇文档
source-told = { $whole ->
    [yes] { NUMBER($sentences) } 句，{ NUMBER($characters) } 个字符，{ $language }。
   *[no] 超过 { NUMBER($sentences) } 句、{ NUMBER($characters) } 个字符，{ $language }；文件后面还有。
  }
source-drop = 全部拿掉
source-column-file = 文件
source-column-kind = 类型
source-column-problem = 未读的原因
source-more = 再加文件（一共不超过 { $limit } MB）
source-choose = 选择文件
source-here = { $files ->
    [1] 已上传：{ $names }
    [2] 已上传 2 个文件：{ $names }
    [3] 已上传 3 个文件：{ $names }
   *[other] 已上传 { NUMBER($files) } 个文件：{ $names }等
}
source-here-remove = 已上传的文件（点击即可去掉）
