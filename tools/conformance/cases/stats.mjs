export const statsCases = () => []
