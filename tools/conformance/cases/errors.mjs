export const errorCases = () => []
