run-open = 过程与体检
