print('script', wordbridge)
