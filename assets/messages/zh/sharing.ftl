share = 分享
share-note = 二维码和链接都直接打开现在的画面。
share-long = 链接直接打开现在的画面。内容太多，做成二维码也读不出来。
share-code = 指向现在画面的二维码
