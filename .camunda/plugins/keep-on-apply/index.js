module.exports = { name: '民需：套用模板不丢内容', script: './client.js' };
