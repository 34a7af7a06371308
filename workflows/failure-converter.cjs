'use strict';
const { DefaultFailureConverter } = require('@temporalio/common');

// Messages and stacks of failures go through the codec too: a driver's error text can quote what was being written.
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
