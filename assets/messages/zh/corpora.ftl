source-damaged-pasted = 这段文字有 { NUMBER($places) } 处乱码，复制之前就已如此。上传原文件，也许能用正确的编码读出。
