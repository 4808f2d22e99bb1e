aliases-alone = These lines have only one word and are left out: { $lines }. The words of a group are separated by commas.
